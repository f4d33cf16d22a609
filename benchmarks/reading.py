"""How well pages are read, against the truth of the drawn dossiers.

    python benchmarks/reading.py [--cases data/fixtures/held-out-*] [--ocr NAME] [--json OUT] [--results FILE.jsonl]
                                 [--save FILE.jsonl] [--verbose]

Each case is audited by the product's own command (or its result is taken from FILE.jsonl: one `sanling.audit/1` object
a line, matched to a case by `dossier.source`, else by order). What is counted:

- material type: pages whose type is right, of all pages;
- facts by kind: a read fact matches a true one of the same page and kind if its discriminating fields are equal and so
  are the key fields that the page states (`KINDS` lists both; a field that the truth lacks is not asked for). Texts are
  compared after NFKC and without spaces, dates as EDTF strings. Second figure `lenient`: texts need a similarity of 0.8
  only. A résumé line compares unit and post as one text, since where one ends is a matter of taste; an education needs
  its school and its start or end (its level, where the page has no dates). A true fact is matched once; precision
  counts what was read beside the truth. Kinds outside `KINDS` (`term`, …) are not scored;
- planted conflicts: the share found again, as (rule, verdict); on the other people every red or yellow conflict is a
  false alarm. Findings nobody planted on a conflict case are listed, not counted: some follow from the planted ones.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import ratio

ROOT = Path(__file__).parents[1]
LIKE = 80.0  # per cent of similarity that the lenient figure asks for
Json = dict[str, Any]


@dataclass(frozen=True)
class Kind:
    """When two facts of a kind are the same: `same` exactly, `keys` all, `any_of` at least one; `+` joins fields."""

    keys: tuple[str, ...]
    same: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()  # the fields that the lenient figure compares by similarity


KINDS: dict[str, Kind] = {
    "identity": Kind(("value",), same=("field",), texts=("value",)),
    "birth": Kind(("date",)),
    "age_stated": Kind(("age",)),
    "work_start": Kind(("date",)),
    "service_years": Kind(("years",)),
    "party": Kind(("date",), same=("step",)),
    "party_introducer": Kind(("name",), texts=("name",)),
    "political_status": Kind(("value",), texts=("value",)),
    "league": Kind(("date",), same=("step",)),
    "education": Kind(("school",), any_of=("start", "end"), texts=("school",)),
    "degree": Kind(("level", "date", "school"), texts=("school",)),
    "stint": Kind(("start", "end", "unit+post"), texts=("unit+post",)),
    "appointment": Kind(("decided", "post"), same=("action",), texts=("post",)),
    "status": Kind(("status", "from")),
    "pay": Kind(("effective",)),
    "title": Kind(("name", "date"), texts=("name",)),
    "assessment": Kind(("year", "grade")),
    "award": Kind(("date", "award"), texts=("award",)),
    "family": Kind(("name", "birth", "relation"), texts=("name", "relation")),
    "determination": Kind(("value", "decided"), same=("topic",), texts=("value",)),
    "signing": Kind(("date",), same=("step",)),
    "seal": Kind(("text",), texts=("text",)),
    "catalogue_entry": Kind(("title", "formed"), texts=("title",)),
}


@dataclass
class Tally:
    """Counts of one group of facts."""

    true: int = 0
    read: int = 0
    strict: int = 0
    lenient: int = 0

    def add(self, other: Tally) -> None:
        """Count another group too."""
        self.true, self.read = self.true + other.true, self.read + other.read
        self.strict, self.lenient = self.strict + other.strict, self.lenient + other.lenient

    def rates(self, hits: int) -> tuple[float, float, float]:
        """Precision, recall and F1; an empty side counts as 0, nothing to find and nothing read as 1."""
        if not self.true and not self.read:
            return 1.0, 1.0, 1.0
        precision = hits / self.read if self.read else 0.0
        recall = hits / self.true if self.true else 0.0
        return precision, recall, 2 * hits / (self.true + self.read)

    def as_json(self) -> Json:
        """Counts and rates."""
        names = ("precision", "recall", "f1")
        return {
            "true": self.true,
            "read": self.read,
            **dict(zip(names, self.rates(self.strict), strict=True)),
            "lenient": dict(zip(names, self.rates(self.lenient), strict=True)),
        }


@dataclass
class Score:
    """Everything counted, over all cases."""

    pages: int = 0
    types_right: int = 0
    wrong_types: list[str] = field(default_factory=list)
    facts: dict[tuple[str, str], Tally] = field(default_factory=lambda: defaultdict(Tally))  # by (hand, kind)
    misses: list[str] = field(default_factory=list)
    planted: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))  # topic: found, all
    not_found: list[str] = field(default_factory=list)
    false_alarms: list[str] = field(default_factory=list)
    unexpected: list[str] = field(default_factory=list)

    def total(self, hand: str | None = None, kind: str | None = None) -> Tally:
        """Tallies of one hand or kind, or of all, together."""
        tally = Tally()
        for (its_hand, its_kind), one in self.facts.items():
            if hand in (None, its_hand) and kind in (None, its_kind):
                tally.add(one)
        return tally


def main(arguments: Sequence[str] | None = None) -> int:
    """Score the cases and print the table."""
    options = _options(arguments)
    cases = options.cases or sorted((ROOT / "data/fixtures").glob("held-out-*"))
    results = _given(options.results, cases) if options.results else _audited(cases, options.ocr)
    if options.save:
        lines = [json.dumps(results[case.name], ensure_ascii=False) for case in cases if case.name in results]
        options.save.write_text("\n".join(lines) + "\n", encoding="utf-8")
    score = Score()
    for case in cases:
        if case.name in results:
            score_case(case, results[case.name], score)
    print(report(score, verbose=options.verbose))
    if options.json:
        options.json.write_text(json.dumps(as_json(score), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0 if len(results) == len(cases) else 1


def audit(case: Path, ocr: str | None) -> Json:
    """The product's result on the pages of `case`. Raises: RuntimeError if it cannot read them at all."""
    with tempfile.TemporaryDirectory() as folder:
        command = [
            str(ROOT / ".venv/bin/sanling"),
            "audit",
            str(case / "pages"),
            "--json",
            "-",
            "--store",
            f"sqlite:///{folder}/a.db",
        ]
        done = subprocess.run([*command, *(["--ocr", ocr] if ocr else [])], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 3):
        raise RuntimeError(f"{case.name}: sanling audit ended with {done.returncode}: {done.stderr.strip()[-300:]}")
    result: Json = json.loads(done.stdout)
    return result


def score_case(case: Path, result: Json, score: Score) -> None:
    """Add one dossier to the score."""
    truth = {
        name: json.loads((case / f"{name}.json").read_text(encoding="utf-8")) for name in ("facts", "findings", "pages")
    }
    score_types(case.name, truth["pages"], result, score)
    score_facts(case.name, truth["pages"], truth["facts"]["facts"], result["facts"], score)
    score_findings(case.name, truth["findings"], result["findings"], score)


def score_types(case: str, pages: Iterable[Json], result: Json, score: Score) -> None:
    """Compare the material type of every page."""
    types = {material["id"]: material["type"] for material in result["materials"]}
    read = {page["number"]: types.get(page.get("material")) for page in result["pages"]}
    for page in pages:
        score.pages += 1
        if read.get(page["number"]) == page["type"]:
            score.types_right += 1
        else:
            score.wrong_types.append(f"{case} p{page['number']}: {page['type']} read as {read.get(page['number'])}")


def score_facts(case: str, pages: Iterable[Json], true: Sequence[Json], read: Sequence[Json], score: Score) -> None:
    """Match facts page by page and kind by kind."""
    for page in pages:
        for kind in KINDS:
            wanted = [f for f in true if f["kind"] == kind and _page(f) == page["number"]]
            found = [f for f in read if f["kind"] == kind and _page(f) == page["number"]]
            strict, lenient = pair_up(wanted, found, 100.0), pair_up(wanted, found, LIKE)
            score.facts[page["hand"], kind].add(Tally(len(wanted), len(found), len(strict), len(lenient)))
            missed = [_brief(f) for i, f in enumerate(wanted) if i not in dict(lenient)]
            spurious = [_brief(f) for i, f in enumerate(found) if i not in dict(lenient).values()]
            score.misses += [
                f"{case} p{page['number']} {kind:<16} missed {m or '-':<60} | read {s or '-'}"
                for m, s in _side_by_side(missed, spurious)
            ]


def pair_up(wanted: Sequence[Json], found: Sequence[Json], like: float) -> list[tuple[int, int]]:
    """Pairs (true, read) of equal facts, each fact used once, the most similar first."""
    scored = sorted(
        ((similarity(a, b, like), -i, -j) for i, a in enumerate(wanted) for j, b in enumerate(found)), reverse=True
    )
    pairs: dict[int, int] = {}
    for value, i, j in scored:
        if value > 0 and -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return list(pairs.items())


def similarity(true: Json, read: Json, like: float) -> float:
    """0 if the facts differ, else how alike their texts are (0..100), the least of the key fields."""
    kind = KINDS[true["kind"]]
    if any(_value(true, name) != _value(read, name) for name in kind.same):
        return 0.0
    any_of = [name for name in kind.any_of if _value(true, name)]
    keys = kind.keys if any_of or not kind.any_of else (*kind.keys, "level")
    if any_of and not any(_value(true, name) == _value(read, name) for name in any_of):
        return 0.0
    return min(
        (_alike(true, read, name, like if name in kind.texts else 100.0) for name in keys if _value(true, name)),
        default=100.0,
    )


def score_findings(case: str, truth: Json, findings: Sequence[Json], score: Score) -> None:
    """Look for the planted findings, and list the others."""
    got = {(f["rule"], f["verdict"]) for f in findings}
    expected = {(e["rule"], e["verdict"]) for e in truth["expected"]}
    for planted in truth["expected"]:
        count = score.planted[planted["topic"]]
        hit = (planted["rule"], planted["verdict"]) in got
        count[0], count[1] = count[0] + hit, count[1] + 1
        if not hit:
            score.not_found.append(f"{case}: {planted['rule']} {planted['verdict']}: {planted['note']}")
    for one in findings:
        if (
            one["verdict"] == "conflict"
            and one["severity"] in ("red", "yellow")
            and (one["rule"], "conflict") not in expected
        ):
            line = f"{case}: {one['rule']} {one['severity']}: {one.get('text', '')}"
            (score.unexpected if truth["kind"] == "conflict" else score.false_alarms).append(line)


def report(score: Score, verbose: bool = False) -> str:
    """The score as a plain text table."""
    lines = [
        f"material type: {score.types_right}/{score.pages} pages",
        *_indent(score.wrong_types),
        "",
        f"{'facts':<18}{'hand':<13}{'true':>6}{'read':>6}{'P':>7}{'R':>7}{'F1':>7}{'lenient P':>11}{'R':>7}{'F1':>7}",
    ]
    for kind in (None, *KINDS):
        for hand in (None, "typed", "handwriting"):
            tally = score.total(hand, kind)
            if tally.true or tally.read:
                lines.append(_row(kind or "ALL", hand or "all", tally))
    found, planted = (sum(count[i] for count in score.planted.values()) for i in (0, 1))
    topics = ", ".join(f"{topic} {count[0]}/{count[1]}" for topic, count in sorted(score.planted.items()))
    lines += [
        "",
        f"planted conflicts found: {found}/{planted} ({topics})",
        *_indent(score.not_found),
        f"false alarms on clean and suspicious-looking people: {len(score.false_alarms)}",
        *_indent(score.false_alarms),
        f"other conflicts on conflict cases: {len(score.unexpected)}",
        *_indent(score.unexpected),
    ]
    return "\n".join([*lines, "", *score.misses] if verbose else lines)


def as_json(score: Score) -> Json:
    """The score for other programs."""
    kinds = {
        kind: {hand or "all": score.total(hand, kind).as_json() for hand in (None, "typed", "handwriting")}
        for kind in KINDS
    }
    return {
        "pages": score.pages,
        "types_right": score.types_right,
        "wrong_types": score.wrong_types,
        "facts": {
            "all": {hand or "all": score.total(hand).as_json() for hand in (None, "typed", "handwriting")},
            "kinds": kinds,
        },
        "planted": {topic: {"found": count[0], "planted": count[1]} for topic, count in sorted(score.planted.items())},
        "not_found": score.not_found,
        "false_alarms": score.false_alarms,
        "unexpected": score.unexpected,
    }


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How well pages are read, against the truth of the drawn dossiers.")
    parser.add_argument("--cases", nargs="*", type=Path, help="case folders (default: data/fixtures/held-out-*)")
    parser.add_argument("--ocr", help="name of the OCR backend")
    parser.add_argument("--json", type=Path, help="write the score to this file")
    parser.add_argument(
        "--results", type=Path, help="take audit results from this JSON Lines file instead of running the product"
    )
    parser.add_argument("--save", type=Path, help="keep the audit results in this JSON Lines file, for --results")
    parser.add_argument("--verbose", action="store_true", help="list missed and spurious facts side by side")
    return parser.parse_args(arguments)


def _audited(cases: Sequence[Path], ocr: str | None) -> dict[str, Json]:
    """Results by case; a case that cannot be audited is named on standard error and left out of the score."""
    results: dict[str, Json] = {}
    for case in cases:
        try:
            results[case.name] = audit(case, ocr)
            results[case.name]["dossier"]["source"] = f"{case.name}/pages"  # so that --results finds its case again
        except RuntimeError as error:
            print(error, file=sys.stderr)
    return results


def _given(path: Path, cases: Sequence[Path]) -> dict[str, Json]:
    """Ready results by case: by the source's name where it holds a case's name, else in order."""
    results = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if len(results) != len(cases):
        sys.exit(f"{path}: {len(results)} results for {len(cases)} cases; give one line per case")
    by_name = {case.name: r for case in cases for r in results if case.name in Path(str(r["dossier"]["source"])).parts}
    return by_name if len(by_name) == len(cases) else {case.name: r for case, r in zip(cases, results, strict=True)}


def _page(fact: Json) -> int | None:
    page: int | None = fact.get("evidence", {}).get("page")
    return page


def _value(fact: Json, name: str) -> str:
    """A field, or several joined by `+`, as comparable text."""
    joined = "".join(str(fact.get(part, "")) for part in name.split("+"))
    return "".join(unicodedata.normalize("NFKC", joined).split())


def _alike(true: Json, read: Json, name: str, like: float) -> float:
    a, b = _value(true, name), _value(read, name)
    value = 100.0 if a == b else min(ratio(a, b), 99.0)
    return value if value >= like else 0.0


def _brief(fact: Json) -> str:
    kind = KINDS[fact["kind"]]
    return " ".join(_value(fact, name) or "?" for name in (*kind.same, *kind.any_of, *kind.keys))


def _side_by_side(left: Sequence[str], right: Sequence[str]) -> list[tuple[str, str]]:
    longest = max(len(left), len(right))
    return [(left[i] if i < len(left) else "", right[i] if i < len(right) else "") for i in range(longest)]


def _row(kind: str, hand: str, tally: Tally) -> str:
    strict, lenient = tally.rates(tally.strict), tally.rates(tally.lenient)
    return (
        f"{kind:<18}{hand:<13}{tally.true:>6}{tally.read:>6}"
        + "".join(f"{v:>7.3f}" for v in strict)
        + f"{lenient[0]:>11.3f}"
        + "".join(f"{v:>7.3f}" for v in lenient[1:])
    )


def _indent(lines: Iterable[str]) -> list[str]:
    return [f"  {line}" for line in lines]


if __name__ == "__main__":
    sys.exit(main())
