"""Marked text is read as written, wrong marks are named, and the gold set is whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.name_marks import GOLD, LABELS, Mark, MarkError, main, parse_marked, read_marked


def test_marks_become_spans_of_the_plain_text() -> None:
    line = parse_marked("任[南屏县财政局|UNIT][副局长|POST]，保留[正科级|RANK]。")
    assert line.text == "任南屏县财政局副局长，保留正科级。"
    assert line.marks == (Mark(1, 7, "UNIT"), Mark(7, 10, "POST"), Mark(13, 16, "RANK"))


@pytest.mark.parametrize(
    ("line", "why"),
    [("[南屏县财政局|ORG]", "unknown label 'ORG'"), ("[|POST]", "empty"), ("[局长 |POST]", "blank"), ("[局长|POST", "outside"),
     ("[[南屏县|UNIT]局长|POST]", "outside"), ("副|局长", "outside")])
def test_a_wrong_mark_says_why(line: str, why: str) -> None:
    with pytest.raises(MarkError, match=why):
        parse_marked(line)


def test_a_wrong_line_is_named_by_its_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "marks.txt"
    path.write_text("# comment\n\n[局长|POST]\n[局长|JOB]\n", encoding="utf-8")
    assert main([str(path)]) == 1
    assert "line 4" in capsys.readouterr().err


def test_the_halves_are_whole_and_share_no_line() -> None:
    halves = [list(read_marked(path.read_text(encoding="utf-8").splitlines())) for path in GOLD]
    assert [len(half) for half in halves] == [150, 150]
    assert len({line.text for half in halves for line in half}) == 300
    for half in halves:
        assert {mark.label for line in half for mark in line.marks} == set(LABELS)
