"""The forms: what the program fills, what it leaves to people, and that a value is never more than text."""

import html
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document

from models.cases import CaseError
from models.errors import DossierError
from models.facts_file import read_facts_file
from models.findings import DecisionKind
from models.store import Store
from models.store_trail import Search
from models.trail import digest_of
from review_app.exports import Exports
from review_app.report_command import report
from review_app.reports import filling
from review_app.reports.forms import FORMS
from review_app.reports.make_templates import LEDGER, MISSING
from review_app.reports.print_view import print_view
from review_app.service import ReviewService
from review_app.workflow import Workflow
from screening.audit import check_facts
from tests.review_app.people import WANG
from tests.screening.test_cli import assert_refused, sanling

CASE = Path(__file__).parents[2] / "data" / "fixtures" / "zhiqing-1953"
Make = Callable[[str], bytes]


@pytest.fixture
def real(store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ReviewService:
    """A sample dossier of the checkout, its doubts confirmed but for one dismissed and one that needs material."""
    monkeypatch.setenv("SANLING_FORMS", str(tmp_path / "none"))
    content = read_facts_file(CASE / "facts.json")
    audit = check_facts(replace(content, dossier=replace(content.dossier, id="dreal")), date(2026, 11, 24))
    store.save_audit(audit, "/x")
    review = ReviewService(store)
    dossier = review.open(WANG, "dreal")
    for doubt in dossier.doubts:
        kind = {"AGE-02": DecisionKind.DISMISS, "IDN-01": DecisionKind.NEEDS_MATERIAL}.get(
            doubt.finding.rule, DecisionKind.CONFIRM)
        review.decide(WANG, dossier, doubt.finding.id, kind, "填写笔误")
    return review


@pytest.fixture
def make(store: Store, real: ReviewService) -> Make:
    exports = Exports(store, real, clock=lambda: datetime(2026, 11, 26, 1, 30, tzinfo=UTC))
    return lambda kind: exports.make(WANG, "dreal", kind).content


def rows_of(file: bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for table in Document(io.BytesIO(file)).tables for row in table.rows]


def text_of(file: bytes) -> str:
    document = Document(io.BytesIO(file))
    return "\n".join([p.text for p in document.paragraphs] + ["\t".join(row) for row in rows_of(file)])


def sheet(file: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(file)).active


def test_the_registration_form_tells_each_item_with_its_records(make: Make) -> None:
    rows = rows_of(make("registration"))
    assert rows[0] == ["项目", "审核情况", "初步判断", "类号", "材料名称", "形成时间", "存在问题"]
    birth = next(i for i, row in enumerate(rows) if row[0] == "出生时间")
    assert rows[birth + 1][1:3] == ["记载情况（是否一致）", "□是　☑否"]
    assert rows[birth + 2][1:6] == ["（1）最早形成材料记载", "1953年5月18日", "4-1", "初中学生学籍表", "1969年12月20日"]
    assert rows[birth + 3][1:6] == ["（2）最新《任免表》记载", "1955年5月", "9-2", "干部任免审批表", "2003年8月28日"]
    assert "1955年5月" in rows[birth][6] and "（已确认）" in rows[birth][6]
    party = next(i for i, row in enumerate(rows) if row[0] == "入党时间")
    assert rows[party + 2][2] == "□是　☑否", "the application and the appointment form differ"
    assert list(dict.fromkeys(row[0] for row in rows))[1:] == [
        "出生时间", "参加工作时间", "入党时间", "学历学位", "工作经历", "干部身份", "专业技术职务", "奖惩情况", "民族",
        "家庭主要成员及重要社会关系", "其他问题"]


def test_the_doubts_of_an_item_stand_in_one_cell_beside_its_rows(make: Make) -> None:
    table = Document(io.BytesIO(make("registration"))).tables[0]
    assert "↑" not in text_of(make("registration"))
    birth = [row.cells for row in table.rows if row.cells[0].text == "出生时间"]
    assert len(birth) == 7 and len({cells[6]._tc for cells in birth}) == 1 and len({cells[1]._tc for cells in birth}) == 7


def test_a_long_text_has_room_in_its_row(make: Make) -> None:
    found = sheet(make("ledger"))
    assert found.row_dimensions[4].height >= 3 * filling.LINE_PT > 0


def test_a_dismissed_doubt_is_on_no_form(make: Make, real: ReviewService) -> None:
    dismissed = next(d for d in real.open(WANG, "dreal").doubts if d.finding.rule == "AGE-02").finding.text
    for kind in ("registration", "determination", "before-appointment"):
        assert dismissed not in text_of(make(kind))
    assert "AGE-02" not in [row[5] for row in sheet(make("ledger")).iter_rows(min_row=4, values_only=True)]


def test_conclusions_signatures_and_days_stay_empty(make: Make) -> None:
    determination = text_of(make("determination"))
    for left in ("（盖章）\n年　　月　　日", "签名：\n年　　月　　日", "审核意见："):
        assert left in determination
    assert "初审人：　　　　　　初审时间：" in text_of(make("registration")), "reviewers sign by hand"
    assert "结论：\n\n" in text_of(make("birth"))
    assert all(row[-4:] == (None,) * 4 for row in sheet(make("ledger")).iter_rows(min_row=4, values_only=True))


def test_the_birth_statement_names_every_value_once_and_concludes_nothing(make: Make) -> None:
    text = text_of(make("birth"))
    assert text.count("记载为1953年5月18日") == 2 and text.count("记载为1955年5月") == 1
    assert "最早形成材料为初中学生学籍表，记载为1953年5月18日。" in text
    assert len(rows_of(make("birth"))) == 11


def test_the_form_before_an_appointment_names_education_and_assessments(make: Make) -> None:
    rows = {row[0]: row[1] for row in rows_of(make("before-appointment"))}
    assert rows["近三年年度考核结果"].startswith("2002年度 称职；2001年度")
    assert "初中 全日制" in rows["全日制教育"] and "业余" in rows["在职教育"]
    assert rows["处理意见建议"].strip() == "" and rows["现任职务级别"] == ""


def test_asked_for_material_is_in_the_letter_and_the_list(make: Make, store: Store, real: ReviewService) -> None:
    with pytest.raises(DossierError, match="没有待补充的材料"):
        make("letter")
    Workflow(store, real).ask_for_material(WANG, "dreal", "1974年招工审批表", "临溪地区财贸局", date(2026, 12, 31))
    assert rows_of(make("letter"))[1] == ["1", "1974年招工审批表", "2026-12-31"]
    assert "临溪地区财贸局：" in text_of(make("letter"))
    last = list(sheet(make("missing")).iter_rows(min_row=4, values_only=True))[-1]
    assert last[3:] == ("1974年招工审批表", None, None, "已请求补充", "临溪地区财贸局", "2026-12-31", "待补充", "王审核")


@pytest.mark.parametrize("kind", [kind for kind in FORMS if kind != "letter"])
def test_every_export_carries_who_when_and_the_head_of_the_log_and_is_logged(
    make: Make, store: Store, kind: str
) -> None:
    before = store.trail.head()
    file = make(kind)
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        xml = [parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml")]
    everything = html.unescape("".join(xml))
    head = store.trail.search(Search(action="export"))[0]
    for words in ("导出人 王审核（wang）", "2026-11-26", "档案 dreal", head.details["head"]):
        assert words in everything, words
    if FORMS[kind].template.endswith(".docx"):
        assert 'string="内部资料　王审核 wang　全部单位　2026-11-26' in everything
    assert (head.actor, head.subject, head.details["form"]) == ("wang", "dreal", kind)
    assert head.details["sm3"] == digest_of(file) and int(head.details["head"].split(":")[0]) >= before.seq


@pytest.mark.parametrize("evil", ["=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "\t=1", "{{ 7*7 }}", "<w:p/>&amp;", "\x00\x0b坏"])
def test_a_value_is_text_whatever_it_looks_like(evil: str) -> None:
    content = {"name": evil, "post": evil, "title": "t", "stamp": evil, "watermark": evil, "problems": [evil],
               "rows": [[evil] * len(LEDGER)]}
    cell = sheet(filling.filled("问题台账.xlsx", content)).cell(4, 2)
    wanted = evil.replace("\x00", "").replace("\x0b", "")
    assert (cell.value, cell.data_type, cell.quotePrefix) == (wanted, "s", True)
    assert rows_of(filling.filled("认定表.docx", content))[0][1].strip() == wanted.strip()


@pytest.mark.parametrize("kind", [kind for kind in FORMS if kind != "letter"])
def test_a_form_to_print_says_what_its_file_says_and_needs_nothing_else(
    store: Store, real: ReviewService, make: Make, kind: str
) -> None:
    file, before = make(kind), store.trail.head().seq
    page = Exports(store, real).printed(WANG, "dreal", kind)
    text = html.unescape(page.content.decode())
    cells = ([cell for row in rows_of(file) for cell in row] if FORMS[kind].template.endswith(".docx") else
             [str(v) for row in sheet(file).iter_rows(min_row=3, values_only=True) for v in row if v])
    plain = "".join(re.sub(r"<[^>]*>", "", text).split())
    for cell in filter(None, cells):
        assert "".join(cell.split()) in plain, cell
    for words in ("导出人 王审核（wang）", "档案 dreal", FORMS[kind].title, "王审核 wang　全部单位"):
        assert words in text, words
    assert not re.search(r"<script|<link|<img|https?://|url\((?!#odd|#even)", text)
    assert page.name == f"沈玉兰-{FORMS[kind].title}.html"
    entry = store.trail.search(Search(action="export"))[0]
    assert (entry.details["format"], entry.details["sm3"]) == ("html", digest_of(page.content)) and entry.seq > before


def test_a_form_to_print_shows_markup_of_a_dossier_as_text(store: Store, real: ReviewService) -> None:
    evil = "<script>alert(1)</script>\"'&{x}"
    content = {"name": evil, "post": evil, "title": "t", "problems": [evil], "rows": [[evil] * len(LEDGER)],
               "stamp": evil, "watermark": evil}
    for template in ("认定表.docx", "问题台账.xlsx"):
        page = print_view(filling.filled(template, content), title=evil, stamp=evil, mark=evil)
        assert "<script" not in page and html.unescape(page).count(evil) >= 4


def test_cells_that_belong_together_are_one_on_paper(make: Make) -> None:
    page = print_view(make("registration"), title="t", stamp="s", mark="m")
    assert 'rowspan="7"' in page and "size: A4 landscape" in page
    assert 'colspan="3"' in print_view(make("determination"), title="t", stamp="s", mark="m")


def test_columns_of_the_sheets_are_those_of_their_rows(make: Make) -> None:
    for kind, columns in (("ledger", LEDGER), ("missing", MISSING)):
        rows = list(sheet(make(kind)).iter_rows(min_row=3, values_only=True))
        assert rows[0] == tuple(title for title, _ in columns) and len(rows) > 1


def test_an_edited_template_is_used_and_a_broken_one_is_named(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SANLING_FORMS", str(tmp_path))
    document = Document(str(filling.SHIPPED / "认定表.docx"))
    document.add_paragraph("本单位自用")
    document.save(str(tmp_path / "认定表.docx"))
    assert "本单位自用" in text_of(make("determination"))
    document.add_paragraph("{{ name.nothing() }}")
    document.save(str(tmp_path / "认定表.docx"))
    with pytest.raises(DossierError, match=r"认定表\.docx.*改正"):
        make("determination")
    (tmp_path / "认定表.docx").write_bytes(b"no zip")
    with pytest.raises(DossierError, match=r"认定表\.docx"):
        make("determination")


def test_a_template_cannot_reach_into_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Make) -> None:
    monkeypatch.setenv("SANLING_FORMS", str(tmp_path))
    document = Document(str(filling.SHIPPED / "认定表.docx"))
    document.add_paragraph("{{ name.__class__.__mro__ }}")
    document.save(str(tmp_path / "认定表.docx"))
    with pytest.raises(DossierError, match=r"认定表\.docx"):
        make("determination")


def test_the_command_writes_a_form_once_and_says_what_it_cannot(
    real: ReviewService, store_file: str, tmp_path: Path
) -> None:
    assert len(report(store_file, "list", "", tmp_path)) == len(FORMS) + 1
    [line] = report(store_file, "ledger", "沈玉兰", tmp_path)
    assert Path(line) == tmp_path / "沈玉兰-问题台账.xlsx" and Path(line).stat().st_size > 1000
    with pytest.raises(DossierError, match="is there already"):
        report(store_file, "ledger", "dreal", tmp_path)
    [page] = report(store_file, "ledger", "dreal", tmp_path, "html")
    assert Path(page).read_text(encoding="utf-8").startswith("<!doctype html>")
    for kind, dossier, folder, words in (
        ("nothing", "dreal", tmp_path, "no form 'nothing'; there are: registration"),
        ("ledger", "nobody", tmp_path, "no dossier 'nobody'"), ("ledger", "dreal", tmp_path / "x", "no such folder"),
    ):
        with pytest.raises(DossierError, match=words):
            report(store_file, kind, dossier, folder)


def test_the_command_is_there(store_file: str) -> None:
    assert_refused(sanling("report", "nobody", "--kind", "ledger", "--store", store_file), "no dossier 'nobody'")


def test_a_blind_second_reader_exports_nothing_of_the_first(service: ReviewService, store: Store) -> None:
    from models.cases import State  # noqa: PLC0415
    from tests.review_app.people import LI  # noqa: PLC0415
    from tests.review_app.stages import SAMPLE, bring  # noqa: PLC0415

    review = ReviewService(store, rejudge=lambda audit, _: dict(audit))
    bring(review, Workflow(store, review), State.SECOND, blind=True)
    rows = list(sheet(Exports(store, review).make(LI, SAMPLE, "ledger").content).iter_rows(min_row=4, values_only=True))
    assert rows == []
    with pytest.raises(CaseError):
        review.decide(WANG, review.open(WANG, SAMPLE), review.open(WANG, SAMPLE).doubts[0].finding.id,
                      DecisionKind.DISMISS, "x")
