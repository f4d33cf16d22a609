"""The scorer counts what it says it counts."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

PATH = Path(__file__).parents[2] / "benchmarks/reading.py"
SPEC = importlib.util.spec_from_file_location("reading", PATH)
assert SPEC and SPEC.loader
reading = importlib.util.module_from_spec(SPEC)
sys.modules["reading"] = reading
SPEC.loader.exec_module(reading)

PAGES = [{"number": 1, "type": "M22", "hand": "handwriting"}, {"number": 2, "type": "M27", "hand": "typed"}]


def fact(kind: str, page: int = 1, **fields: Any) -> dict[str, Any]:
    return {"kind": kind, **fields, "evidence": {"page": page}}


def scored(true: list[dict[str, Any]], read: list[dict[str, Any]]) -> Any:
    score = reading.Score()
    reading.score_facts("case", PAGES, true, read, score)
    return score


def test_a_date_must_be_equal_and_on_the_same_page() -> None:
    true = [fact("birth", date="1957-08")]
    assert scored(true, [fact("birth", date="1957-08")]).total().strict == 1
    assert scored(true, [fact("birth", date="1957-09")]).total().lenient == 0
    assert scored(true, [fact("birth", page=2, date="1957-08")]).total().strict == 0


def test_the_step_of_a_party_fact_tells_it_apart() -> None:
    score = scored(
        [fact("party", step="branch_accept", date="1983-06-20")], [fact("party", step="apply", date="1983-06-20")]
    )
    assert (score.total().strict, score.total().read) == (0, 1)


def test_width_and_spaces_do_not_matter_but_a_wrong_glyph_counts_only_leniently() -> None:
    true = [fact("family", name="罗大山", birth="1930-01", relation="父亲"), fact("seal", text="白渡县人民武装部")]
    read = [fact("family", name="罗大山", birth="１９３０-01", relation="父 亲"), fact("seal", text="白渡县人民武装郎")]
    tally = scored(true, read).total()
    assert (tally.strict, tally.lenient) == (1, 2)


def test_a_resume_line_may_split_unit_and_post_elsewhere() -> None:
    true = [fact("stint", start="1981-04", end="1986-03", unit="白渡县汽车运输公司", post="调度员")]
    read = [fact("stint", start="1981-04", end="1986-03", unit="白渡县", post="汽车运输公司调度员")]
    assert scored(true, read).total().strict == 1


def test_an_education_needs_one_date_or_its_level_where_the_page_has_none() -> None:
    true = [fact("education", school="澜江大学", level="本科", start="1994-09", end="1998-07")]
    assert scored(true, [fact("education", school="澜江大学", end="1998-07")]).total().strict == 1
    assert scored(true, [fact("education", school="澜江大学", start="1995-09")]).total().strict == 0
    assert (
        scored(
            [fact("education", school="澜江大学", level="本科")], [fact("education", school="澜江大学", level="大专")]
        )
        .total()
        .strict
        == 0
    )


def test_a_true_fact_is_matched_once_and_the_rest_is_spurious() -> None:
    score = scored([fact("birth", date="1957-08")], [fact("birth", date="1957-08"), fact("birth", date="1957-08")])
    assert score.total().rates(score.total().strict) == (0.5, 1.0, 2 / 3)
    assert len(score.misses) == 1


def test_hands_are_counted_apart() -> None:
    score = scored(
        [fact("birth", date="1957-08"), fact("birth", page=2, date="1957-08")], [fact("birth", date="1957-08")]
    )
    assert (score.total("handwriting").strict, score.total("typed").strict) == (1, 0)


def test_planted_missing_and_false_alarms_are_told_apart() -> None:
    score = reading.Score()
    planted = [
        {"rule": "IDN-01", "verdict": "missing", "topic": "status", "note": ""},
        {"rule": "PTY-03", "verdict": "conflict", "topic": "party", "note": ""},
    ]
    found = [
        {"rule": "IDN-01", "verdict": "missing", "severity": "red"},
        {"rule": "AGE-02", "verdict": "conflict", "severity": "yellow"},
    ]
    reading.score_findings("a", {"kind": "conflict", "expected": planted}, found, score)
    reading.score_findings("b", {"kind": "clean", "expected": []}, found, score)
    assert dict(score.planted) == {"status": [1, 1], "party": [0, 1]}
    assert (len(score.not_found), len(score.unexpected), len(score.false_alarms)) == (1, 1, 1)


def test_a_whole_case_scores_from_its_files(tmp_path: Path, capsys: Any) -> None:
    case = tmp_path / "held-out-x"
    case.mkdir()
    truth = {
        "facts": {"facts": [fact("birth", date="1957-08")]},
        "findings": {"kind": "clean", "expected": []},
        "pages": PAGES,
    }
    for name, value in truth.items():
        (case / f"{name}.json").write_text(json.dumps(value), encoding="utf-8")
    result = {
        "dossier": {"source": "held-out-x"},
        "pages": [{"number": 1, "material": "m1"}, {"number": 2, "material": None}],
        "materials": [{"id": "m1", "type": "M22"}],
        "facts": [fact("birth", date="1957-08")],
        "findings": [],
    }
    (tmp_path / "r.jsonl").write_text(json.dumps(result), encoding="utf-8")
    assert (
        reading.main(
            ["--cases", str(case), "--results", str(tmp_path / "r.jsonl"), "--json", str(tmp_path / "out.json")]
        )
        == 0
    )
    assert "material type: 1/2 pages" in capsys.readouterr().out
    assert json.loads((tmp_path / "out.json").read_text())["facts"]["all"]["all"]["f1"] == 1.0
