"""`sanling search`: dossiers of the whole store by what is known of them."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Any

from screening.commands.calling import STORE_HELP, Parsers, count, printed, store_url

if TYPE_CHECKING:
    from models.value_conditions import ValueWanted

COLOURS, VERDICTS = ("red", "yellow", "blue"), ("conflict", "missing", "undecided")
DECISIONS = ("open", "confirm", "dismiss", "needs_material")
ASKED = ("words", "id_ending", "unit", "topic", "rule", "colour", "verdict", "decision", "text")
VALUE = re.compile(r"([a-z_]+)(?:\[([a-z_]+)\])?(?:\.([a-z_]+))?(=|~|<|>)(.+)", re.DOTALL)
VALUE_HELP = ("education.school=江原大学, stint.unit~财政局, 'birth.date<1950-01-01', 'party[apply].date>1980-01-01', "
              "'education.nominal_years<3'; may be given several times")


def add(commands: Parsers) -> None:
    """Describe the call."""
    search = commands.add_parser("search", help="find dossiers of the whole store by person, unit, finding, any value")
    search.add_argument("--store", metavar="URL", help=STORE_HELP)
    search.add_argument("--words", metavar="TEXT", default="", help="in name, path, id or ID number")
    search.add_argument("--id-ending", metavar="DIGITS", default="", help="the end of the ID number")
    search.add_argument("--unit", metavar="PATH", default="", help="the unit and those below")
    search.add_argument("--topic", metavar="AGE", default="", help="the first part of a rule's id")
    search.add_argument("--rule", metavar="ID", default="")
    search.add_argument("--colour", choices=COLOURS)
    search.add_argument("--verdict", choices=VERDICTS)
    search.add_argument("--decision", choices=DECISIONS, default="", help="what was said of the finding last")
    search.add_argument("--value", metavar="CONDITION", action="append", type=condition, default=[], help=VALUE_HELP)
    search.add_argument("--text", metavar="WORDS", default="", help="each word in a value of some fact")
    search.add_argument("--limit", metavar="N", type=count, default=100)
    search.set_defaults(run=run)


def condition(text: str) -> tuple[str, ValueWanted]:
    """An argument that says what the field of a fact must fulfil, as typed and as the store asks it."""
    from models.facts import FACT_FIELDS, FieldType
    from models.value_conditions import ConditionError, Sign, ValueWanted, value_wanted

    found = VALUE.fullmatch(text.strip())
    if found is None or found[1] not in FACT_FIELDS or (found[3] and found[3] not in FACT_FIELDS[found[1]]):
        raise argparse.ArgumentTypeError(f"{text!r} is no condition; write one as {VALUE_HELP}")
    kind, slot, field, sign, value = found[1], found[2] or "", found[3] or "", found[4], found[5]
    if sign == "~":  # also in dates and numbers, as they are written
        return text, ValueWanted(kind, field, slot, contains=value)
    sort = FACT_FIELDS[kind][field] if field else None
    less, more = (Sign.AT_MOST, Sign.AT_LEAST) if sort is FieldType.NUMBER else (Sign.BEFORE, Sign.AFTER)
    try:
        return text, value_wanted(kind, slot, field, {"=": Sign.EQUALS, "<": less, ">": more}[sign], value)
    except ConditionError:
        what = f"{kind}.{field} is {sort.value}" if sort else "name the field that is compared"
        raise argparse.ArgumentTypeError(f"{text!r} cannot be asked: {what}; write it as {VALUE_HELP}") from None


def run(call: argparse.Namespace) -> int:
    """Print a line for each dossier, and how many there are; the search stands in the trail."""
    from models.findings import Severity, Verdict
    from models.store import open_store
    from models.store_places import unit_path
    from models.store_search import Wanted
    from screening.machine_user import machine_user

    wanted = Wanted(
        words=call.words, id_ending=call.id_ending, unit=unit_path(call.unit), topic=call.topic, rule=call.rule,
        colour=Severity(call.colour) if call.colour else None, verdict=Verdict(call.verdict) if call.verdict else None,
        decision=call.decision, values=tuple(value for _, value in call.value), text=call.text)
    with open_store(store_url(call)) as store:
        found = store.search.page(wanted, limit=call.limit)
        store.trail.log(machine_user(), "store.search", "", words=_asked(call), hits=found.dossiers)
    shown = f"，列出前 {len(found.rows)} 卷" if len(found.rows) < found.dossiers else ""
    return printed([*(_line(row) for row in found.rows), f"共 {found.dossiers} 卷，疑点 {found.findings} 条{shown}"])


def _line(row: Any) -> str:
    doubts = sum(count.findings for count in row.counts)
    return "\t".join((row.id, row.name or "（未识别）", row.unit or "（未定单位）", f"疑点 {doubts}"))


def _asked(call: argparse.Namespace) -> str:
    """The conditions as they were typed, in one line."""
    given = [(name, getattr(call, name)) for name in ASKED] + [("value", text) for text, _ in call.value]
    return " ".join(f"--{name.replace('_', '-')} {value}" for name, value in given if value)
