"""The report for leadership: numbers with their lists, small ones hidden, no names unless asked for, every format whole."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from models import store as store_module
from models.cases import State
from models.errors import DossierError
from models.statistics import REVIEWED
from models.store import Store, open_store
from models.store_statistics import Wanted
from models.store_trail import Search
from models.trail import digest_of
from review_app.service import ReviewService
from review_app.summary.command import write_summary
from review_app.summary.document import Summary
from review_app.summary.numbers import masked
from review_app.summary.service import Summaries
from review_app.workflow import Workflow
from rules.problem_groups import problem_group
from tests.review_app.invented_store import TODAY, Truth, fill, reviewer_of
from tests.review_app.people import WANG, ZHAO, add_accounts
from tests.review_app.stages import bring
from tests.screening.test_cli import assert_refused, sanling

NOW = datetime(2026, 11, 26, 10, tzinfo=UTC)
HOSTILE = '江原省/<b>"&局</b>'


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Store, list[Truth]]]:
    url = f"sqlite:///{tmp_path_factory.mktemp('summary') / 'store.db'}"
    with open_store(url) as store:
        add_accounts(store)
        truths = fill(store, 40, seed=3)
        for truth in truths[:2]:
            store.places.put(truth.name, HOSTILE, "wang")
            truth.unit = HOSTILE
        yield url, store, truths


@pytest.fixture(scope="module")
def summaries(filled: tuple[str, Store, list[Truth]]) -> Summaries:
    return Summaries(filled[1], clock=lambda: NOW)


@pytest.fixture(scope="module")
def seen(summaries: Summaries) -> Summary:
    return summaries.summary(ZHAO)


def test_what_was_built_is_kept_until_somebody_asks_to_count_again(summaries: Summaries) -> None:
    first = summaries.summary(ZHAO)
    assert summaries.summary(ZHAO) is first and summaries.summary(ZHAO, anew=1) is not first


def table(summary: Summary, key: str) -> Any:
    return next(found for found in summary.tables if found.key == key)


@pytest.mark.parametrize(("values", "shown"), [
    ([5, 2, 9], ["＊", "＜3", "9"]), ([5, 2, 1], ["5", "＜3", "＜3"]), ([5, 0, 9], ["5", "0", "9"]),
    ([2, 0], ["＜3", "＊"]), ([2], ["＜3"]), ([1200, 3], ["1,200", "3"]),
    ([1, 1, 9, 20], ["＜3", "＜3", "＊", "20"]), ([2, 2, 9], ["＜3", "＜3", "＊"]), ([1, 2, 9], ["＜3", "＜3", "9"]),
    ([1, 3, 9], ["＜3", "＊", "＊"]), ([1, 1], ["＜3", "＜3"]), ([], [])])
def test_small_numbers_are_hidden_and_cannot_be_found_from_the_sum(values: list[int], shown: list[str]) -> None:
    assert masked(values, mask=True) == shown
    assert masked(values, mask=False) == [f"{value:,}" for value in values]


def test_the_first_page_tells_what_was_put_in(seen: Summary, filled: tuple[str, Store, list[Truth]]) -> None:
    truths = filled[2]
    figures = {figure.key: figure for figure in seen.figures}
    reviewed = [truth for truth in truths if truth.state in REVIEWED]
    assert figures["scope"].value == "40" and len(figures["scope"].dossiers or ()) == 40
    assert figures["reviewed"].value == str(len(reviewed))
    assert figures["doubts"].value == str(sum(len(truth.doubts) for truth in truths))
    assert figures["meeting"].value == str(sum(truth.state is State.SECOND_DONE for truth in truths))
    assert int(figures["problems"].value) == len(figures["problems"].dossiers or ()) > 0
    assert all(figure.definition for figure in seen.figures)
    assert [paragraph.head for paragraph in seen.paragraphs] == ["看了什么", "做到哪一步", "确认了什么", "需要研究的"]


def test_every_line_that_counts_dossiers_leads_to_as_many(seen: Summary) -> None:
    for key, column in (("colour", 7), ("group", 7), ("topic", 7), ("rule", 7), ("decade", 7), ("unit", 6),
                        ("state", 1), ("paper", 2), ("ages", 1), ("reason", 2), ("conclusion", 1)):
        found = table(seen, key)
        assert found.definition and found.rows
        for row in found.rows:
            assert int(row.cells[column]) == len(row.dossiers), (key, row.key)


def test_the_page_is_whole_in_itself_and_names_nobody(
    summaries: Summaries, filled: tuple[str, Store, list[Truth]]
) -> None:
    text = summaries.export_summary(ZHAO, "html").content.decode()
    assert not re.search(r"<script|src=|href=|url\(|@import|https?://(?!www\.w3\.org/2000/svg)", text)
    assert "default-src 'none'" in text and HOSTILE not in text and "&lt;b&gt;" in text
    assert not re.search(r"甲\d", text) and "9901011" not in text
    named = summaries.export_named_summary(ZHAO, "html").content.decode()
    assert re.search(r"（甲\d+）", named)


def test_units_of_fewer_than_three_are_hidden_in_an_anonymous_report_and_so_are_their_lists(
    summaries: Summaries, filled: tuple[str, Store, list[Truth]]
) -> None:
    few = [truth.name for truth in filled[2] if truth.unit == HOSTILE]
    assert len(few) == 2
    book = openpyxl.load_workbook(io.BytesIO(summaries.export_summary(ZHAO, "xlsx").content))
    [line] = [row for row in book["按单位"].iter_rows(min_row=5, values_only=True) if row[0] == HOSTILE]
    assert line[1] == "＜3" and not any(str(cell).replace("%", "").isdigit() and cell != "0" for cell in line[1:])
    assert not [row for row in book["卷目"].iter_rows(min_row=4, values_only=True) if row[0] == "按单位" and row[2] in few]


def test_the_workbook_has_every_table_its_definition_and_text_alone(summaries: Summaries, seen: Summary) -> None:
    book = openpyxl.load_workbook(io.BytesIO(summaries.export_summary(ZHAO, "xlsx").content))
    assert len(book.sheetnames) == len(seen.tables) + 2 and len(set(book.sheetnames)) == len(book.sheetnames)
    assert book["概要"]["A5"].value == seen.about_names == "本报告不含姓名；档案编号只在本系统内可对应到人。"
    for sheet in book.worksheets:
        assert all(cell.data_type in ("s", "n") and not isinstance(cell.value, int | float)
                   for row in sheet.iter_rows() for cell in row)
        assert "日志链头" in str(sheet.oddFooter.center.text)
    for name in book.sheetnames[1:-1]:
        assert str(book[name]["A2"].value).startswith("口径：")
    listed = [row for row in book["卷目"].iter_rows(min_row=4, values_only=True) if row[:2] == ("首页", "已审")]
    figure = next(figure for figure in seen.figures if figure.key == "reviewed")
    assert [row[2] for row in listed] == list(figure.dossiers or ())


def test_the_word_file_opens_and_says_the_same(summaries: Summaries, seen: Summary) -> None:
    document = docx.Document(io.BytesIO(summaries.export_summary(ZHAO, "docx").content))
    tiles = "\n".join(cell.text for row in document.tables[0].rows for cell in row.cells)
    for figure in seen.figures:
        assert f"{figure.name}\n{figure.value} {figure.unit}" in tiles
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for section in seen.sections:
        assert section.title in words
    footer = document.sections[0].footer.paragraphs[0].text
    assert "日志链头" in footer and seen.about_names in footer


def test_an_export_stands_in_the_log_with_its_digest_and_the_head_before_it(
    summaries: Summaries, filled: tuple[str, Store, list[Truth]]
) -> None:
    head = str(filled[1].trail.head())
    file = summaries.export_summary(ZHAO, "html")
    entry = filled[1].trail.search(Search(action="export"), 1)[0]
    assert entry.details["form"] == "summary.html" and entry.details["sm3"] == digest_of(file.content)
    assert entry.details["names"] is False and head in file.content.decode()


def test_a_reviewer_sees_the_figures_and_names_of_own_units_alone(
    summaries: Summaries, filled: tuple[str, Store, list[Truth]]
) -> None:
    inside = {truth.name for truth in filled[2] if truth.unit.startswith("江原省/南屏县/")}
    reader = reviewer_of(("江原省/南屏县",))
    found = summaries.summary(reader)
    assert set(found.figures[0].dossiers or ()) == inside
    assert {name for each in found.tables for row in each.rows for name in row.dossiers} <= inside
    assert set(summaries.persons(reader, [truth.name for truth in filled[2]])) == inside


def test_the_command_writes_each_format_once_and_refuses_what_it_cannot(
    filled: tuple[str, Store, list[Truth]], tmp_path: Path
) -> None:
    url = filled[0]
    for name in ("a.html", "a.docx", "a.xlsx"):
        assert write_summary(url, tmp_path / name) == [str(tmp_path / name)]
    [line] = write_summary(url, tmp_path, names=True)
    assert Path(line).suffix == ".html"
    for out, words in ((tmp_path / "a.html", "is there already"), (tmp_path / "a.pdf", r"\.html, \.docx, \.xlsx"),
                       (tmp_path / "x" / "a.html", "no such folder")):
        with pytest.raises(DossierError, match=words):
            write_summary(url, out)


def test_the_command_line_knows_the_summary(filled: tuple[str, Store, list[Truth]], tmp_path: Path) -> None:
    done = sanling("report", "--kind", "summary", "--store", filled[0], "--out", str(tmp_path / "s.html"))
    assert (done.returncode, done.stdout.strip()) == (0, str(tmp_path / "s.html"))
    assert_refused(sanling("report", "d1", "--kind", "summary", "--store", filled[0]), "about the whole store")
    assert_refused(sanling("report", "--kind", "ledger", "--store", filled[0]), "name the dossier")


def moved(number: int, later: str) -> dict[str, Any]:
    """A dossier whose birth date moved in its résumé form of 1999."""
    materials = [{"id": "m1", "type": "M07", "title": "学籍表", "category": "4", "formed": "1969-12"},
                 {"id": "m2", "type": "M01", "title": "履历表", "category": "1", "formed": "1999-07"}]
    facts = [{"id": f"f{m['id']}", "kind": "birth", "material": m["id"], "date": date}
             for m, date in zip(materials, ("1953-05", later), strict=True)]
    return {
        "schema": "sanling.audit/1", "dossier": {"id": f"d{number}", "source": "x", "name": "甲", "id_number": None},
        "run": {"version": "0", "rulebook": "r", "as_of": "2026-11-22", "ocr": None, "seconds": 1, "pages": 0},
        "pages": [], "materials": materials, "facts": facts, "timeline": {"nodes": [], "edges": []}, "rule_runs": {},
        "findings": [{"id": f"x{number}", "rule": "AGE-01", "severity": "red", "verdict": "conflict", "facts": ["fm1"],
                      "title": "t", "text": "t", "citation": "c"}]}


@pytest.mark.parametrize(("later", "cohorts"), [
    (("1955-05", "1956-01", "1955-09", "1953-05"), 1), (("1955-05", "1956-01", "1953-05", "1953-05"), 0),
    (("1955-05", "1956-01", "1951-01", "1953-05"), 0)])
def test_three_people_of_a_unit_whose_dates_moved_together_are_worth_a_look(
    tmp_path: Path, later: tuple[str, ...], cohorts: int
) -> None:
    with open_store(f"sqlite:///{tmp_path / 's.db'}") as store:
        for number, date in enumerate(later):
            store.save_audit(moved(number, date), "x")
            store.places.put(f"d{number}", "江原省/临溪市/财政局", "wang")
        summary = Summaries(store).summary(ZHAO)
        rows = table(summary, "cohort").rows
        assert len(rows) == cohorts
        if rows:
            assert rows[0].cells == ("江原省/临溪市/财政局", "干部履历表", "1999年", "出生日期比前一份材料所载推后 24 至 32 个月", "3", "4")
            assert rows[0].dossiers == ("d0", "d1", "d2")
            store.save_audit(moved(9, "1953-05"), "x")  # of no unit: how many the unit has would tell that it is one
            text = Summaries(store).export_summary(ZHAO, "html").content.decode()
            assert "<td>3</td><td>＊</td>" in re.sub(r"\s+|(?<=<td) [^>]*", "", text)
            assert "不是结论" in "".join(line for p in summary.paragraphs for line in p.lines)


def test_the_trend_compares_with_the_last_audit_of_an_earlier_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(f"sqlite:///{tmp_path / 's.db'}") as store:
        for day, colours in ((20, ("red", "blue")), (21, ("red", "yellow", "yellow")), (25, ("red", "yellow", "blue"))):
            audit = moved(1, "1955-05")
            audit["findings"] = [{**audit["findings"][0], "id": f"{i}{colour}", "severity": colour}
                                 for i, colour in enumerate(colours)]
            monkeypatch.setattr(store_module, "_now", lambda day=day: datetime(2026, 11, day, tzinfo=UTC))
            store.save_audit(audit, "x")
            store.save_audit(moved(2, "1955-05"), "x")  # the same again: no second audit, nothing to compare
        trend = store.statistics.collect(Wanted(("*",), TODAY), problem_group).trend
        assert (trend.dossiers, trend.days) == (("d1",), ("2026-11-21", "2026-11-21"))
        assert trend.colours == {"red": (1, 1), "yellow": (2, 1), "blue": (0, 1)}
        assert (trend.came, trend.went, trend.came_in, trend.went_in) == (1, 1, ("d1",), ("d1",))


def test_what_a_blind_first_reader_said_is_not_counted_before_the_second_has_signed(store: Store) -> None:
    review = ReviewService(store, rejudge=lambda audit, _: dict(audit))
    workflow = Workflow(store, review)
    bring(review, workflow, State.SECOND, blind=True)
    cell = store.statistics.collect(Wanted(("*",), TODAY), problem_group).cell("all", "")
    assert (cell.open, cell.confirmed) == (cell.doubts, 0)
    with_own_word = replace(WANG, account="li", display="李复核", roles=frozenset({*ZHAO.roles}))
    assert not Summaries(store).summary(with_own_word).figures[2].dossiers
