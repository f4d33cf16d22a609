"""Which type a page is of, and which pages are one material."""

from __future__ import annotations

import pytest

from extraction.materials.classify import classify
from extraction.pipeline import understand
from models.facts import DossierFacts, DossierIdentity, PageEvidence
from models.facts_file import facts_to_wire, parse_facts
from tests.extraction.materials.hand_made import page, types

HEAD = [["姓名", "赵启明", "性别", "男", "出生年月", "1958.3"]]
CAREER = [["起止年月", ("在何地何单位任何职", 3), "证明人"], ["1974.12-1978.3", ("云塘公社插队知识青年", 3), "赵云"]]


def test_a_title_printed_with_blanks_is_the_title() -> None:
    assert classify(page("干 部 任 免 审 批 表", rows=HEAD)).code == "M27"


def test_a_title_with_a_reading_error_is_still_the_title() -> None:
    assert classify(page("干部任兔审批表", rows=HEAD)).code == "M27"


def test_a_letterhead_is_no_title() -> None:
    letter = page("东陵县革命委员会便笺", free=["自　传", "我叫赵启明，一九五八年三月生。"])
    assert classify(letter).code == "M04"


def test_words_of_other_forms_in_a_career_do_not_make_the_type() -> None:
    assert classify(page("干部履历表", rows=[*HEAD, *CAREER])).code == "M01"
    assert types(page("入党志愿书", number=1, rows=HEAD), page("本人经历", number=2, rows=CAREER)) == ["M18", "M18"]


def test_a_catalogue_that_names_every_form_is_a_catalogue() -> None:
    listing = page("目录", rows=[["序号", ("材料名称", 3), "材料形成时间", "页数", "备注"], ["1", ("入党志愿书", 3),
        "1985.6.1", "8", ""],
                                ["2", ("干部任免审批表", 3), "2001.3", "2", ""]])
    assert classify(listing).code == "M90"


def test_a_block_above_the_title_does_not_hide_it() -> None:
    form = page("最高指示", free=["农村是一个广阔的天地。", "招收工人登记表"], rows=HEAD)
    assert classify(form).code == "M29"


def test_a_page_without_any_sign_stays_unknown() -> None:
    assert classify(page(free=["一二三四五六七八九十"])).code == "M99"
    assert classify(page(free=["一二三四五六七八九十"]), "M11").code == "M99"


@pytest.mark.parametrize("title", ["某某事项登记表", "家访情况报告"])
def test_a_page_with_a_title_of_its_own_does_not_go_on_with_the_form_before(title: str) -> None:
    found = types(page("干部任免审批表", number=1, rows=HEAD), page(title, number=2, rows=HEAD))
    assert found[1] != "M27"


def test_two_single_sheets_with_titles_are_two_materials() -> None:
    found = understand((page("干部任免审批表", number=1, rows=HEAD), page("干部任免审批表", number=2, rows=HEAD)))
    assert [m.pages for m in found.materials] == [(1,), (2,)]


def test_the_second_page_of_a_sheet_goes_on() -> None:
    back = page(number=2, rows=[["任免理由", "拟任现职"], ["呈报单位", "2001年3月1日"]])
    found = understand((page("干部任免审批表", number=1, rows=HEAD), back))
    assert [m.pages for m in found.materials] == [(1, 2)]


def test_two_booklets_in_a_row_are_told_apart_by_their_covers() -> None:
    def cover(number: int) -> object:
        return page("干部履历表", number=number, top=400, free=["姓名　赵启明", f"填表时间　19{number}5年3月1日"])

    inner = [page("干部基本情况", number=n, rows=HEAD) for n in (2, 4)]
    found = understand((cover(1), inner[0], cover(3), inner[1]))  # type: ignore[arg-type]
    assert [m.pages for m in found.materials] == [(1, 2), (3, 4)]


def test_a_missing_page_parts_a_sheet() -> None:
    back = page(number=3, rows=[["任免理由", "拟任现职"], ["呈报单位", "2001年3月1日"]])
    found = understand((page("干部任免审批表", number=1, rows=HEAD), back))
    assert [m.pages for m in found.materials] == [(1,), (3,)]


def test_a_certified_copy_is_marked() -> None:
    found = understand((page("毕业证书", free=["学生赵启明，性别男，准予毕业。", "复印件与原件相符", "1982年1月5日"]),))
    assert found.materials[0].copy is True and found.materials[0].certified is True


def test_a_blank_approval_lacks_its_date_and_a_blank_signature_is_missing() -> None:
    form = page("招工登记表", rows=[*HEAD, [("劳动局审批意见", 1), ("年　月　日", 4)], [("本人签名", 1), ("", 4)]])
    assert understand((form,)).materials[0].lacks == ("date", "signature")


def test_blank_cells_state_nothing_and_unreadable_dates_are_kept_as_such() -> None:
    form = page("工资变动审批表", rows=[["姓名", "赵启明", "出生年月", "", "参加工作时间", "一九囗囗年囗月"]])
    facts = understand((form,)).facts
    assert [f.kind for f in facts if f.kind in ("birth", "work_start")] in (["work_start"], [])
    assert all(f.fields["date"].edtf == "" for f in facts if f.kind == "work_start")  # type: ignore[union-attr]


def test_the_same_pages_give_the_same_facts_and_ids_name_the_spot() -> None:
    form = page("招工登记表", rows=[*HEAD, [("劳动局审批意见", 1), ("1980年3月18日", 4)]])
    other = page("招工登记表", rows=[["姓名", "赵启明", "性别", "男", "出生年月", "1959.4"],
                                [("劳动局审批意见", 1), ("1980年3月18日", 4)]])
    first, again, changed = (understand((p,)) for p in (form, form, other))
    assert first.facts == again.facts
    assert [f.id for f in first.facts] == [f.id for f in changed.facts]
    assert len({f.id for f in first.facts}) == len(first.facts)


def test_every_fact_has_its_spot_inside_the_page_and_survives_the_wire() -> None:
    found = understand((page("干部履历表", rows=[*HEAD, *CAREER]),))
    for fact in found.facts:
        assert isinstance(fact.evidence, PageEvidence)
        box = fact.evidence.box
        assert 0 <= box.x0 < box.x1 <= 1600 and 0 <= box.y0 < box.y1 <= 2300 and fact.evidence.text
    content = DossierFacts(DossierIdentity("d"), found.materials, found.facts)
    assert parse_facts(facts_to_wire(content)).facts == content.facts


def test_a_blank_page_inside_a_booklet_does_not_part_it() -> None:
    found = understand((page("入党志愿书", number=1, top=400, free=["申请人姓名　赵启明"]), page(number=2),
                        page(number=3, free=["我志愿加入中国共产党，拥护党的纲领。"]), page(number=4, rows=HEAD)))
    assert [m.pages for m in found.materials] == [(1, 3, 4)]
