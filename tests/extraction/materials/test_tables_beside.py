"""Two tables beside each other in one grid, and tables that go on over a page without heads."""

from __future__ import annotations

from tests.extraction.materials.hand_made import page, read, says

HEAD = [["姓名", "赵启明", "性别", "男", "出生年月", "1958.3"], ["民族", "汉族", "籍贯", "江原省南屏县", "文化程度", "高中"]]


def test_a_career_and_the_family_beside_it_are_both_read() -> None:
    rows = [*HEAD, ["起止年月", ("在何地何单位任何职", 2), "证明人", "称谓", "姓名", "出生年月", ("工作单位及职务", 2)],
            ["1974.12-1978.3", ("云塘公社插队知识青年", 2), "赵云", "父亲", "赵有田", "1930.2", ("云塘公社社员", 2)],
            ["1978.3-1982.7", ("南屏县机械厂工人", 2), "李山", "母亲", "孙秀英", "1932.5", ("云塘公社社员", 2)]]
    facts = read(page("职工登记表", rows=rows))
    assert says(facts, "stint", start="1974-12", end="1978-03") and says(facts, "stint", start="1978-03", end="1982-07")
    assert says(facts, "family", relation="父亲", name="赵有田") and says(facts, "family", relation="母亲", name="孙秀英")


def test_two_halves_of_a_list_side_by_side_are_one_after_another() -> None:
    heads = ["起止年月", ("在何地何单位任何职", 2)]
    rows = [[*heads, *heads], ["1974.12-1978.3", ("云塘公社插队知识青年", 2), "1982.7-1985.1", ("南屏县农业局办事员", 2)],
            ["1978.3-1982.7", ("南屏县机械厂工人", 2), "1985.1-1990.6", ("南屏县农业局科员", 2)]]
    facts = read(page("职工登记表", rows=[*HEAD, *rows]))
    assert [f["start"] for f in facts if f["kind"] == "stint"] == ["1974-12", "1978-03", "1982-07", "1985-01"]


def test_a_career_goes_on_over_the_page_without_heads() -> None:
    rows = [*HEAD, ["起止年月", ("在何地何单位任何职", 3), "证明人"], ["1974.12-1978.3", ("云塘公社插队知识青年", 3), "赵云"]]
    over = [["1978.3-1982.7", ("南屏县机械厂工人", 3), "李山"], ["1982.7-1985.1", ("南屏县农业局办事员", 3), "周平"]]
    facts = read(page("职工登记表", number=1, rows=rows), page(number=2, rows=over))
    assert [f["start"] for f in facts if f["kind"] == "stint"] == ["1974-12", "1978-03", "1982-07"]
