"""Tables of schooling (学习简历): one education a line, with the degree that the line names."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.dates import parse_period
from extraction.drafts import Draft, told_in
from extraction.education_terms import education_level, education_mode, education_outcome
from extraction.materials.career import period_of
from extraction.materials.document import Document
from extraction.materials.person import NOTHING
from extraction.materials.studies import degree_in, degree_words_removed, party_school_level
from extraction.sentences import school_and_major
from extraction.spans import Span
from extraction.table_lines import Line
from models.facts import Value

_SCHOOLED = frozenset({"小学", "初中", "高中"})  # levels that are not studied beside work unless the line says so
_WHERE = ("course", "what", "unit", "school")


def study_tables(document: Document) -> Iterator[Draft]:
    """Every line of the tables about schooling."""
    for table in document.tables_of("study"):
        for line in table.lines:
            yield from _line(document, line)


def _line(document: Document, line: Line) -> Iterator[Draft]:
    where = line.get(*_WHERE)
    if where is None or NOTHING.match(where.text):
        return
    fields, school = _place_of_study(where, line.get("major"))
    period = parse_period(period_of(line), document.context())
    if period is not None and period.start is not None:
        fields["start"] = period.start
    if period is not None and period.end is not None:
        fields["end"] = period.end
    told = [span for name in ("credential", "degree", "completion", "study_form") if (span := line.get(name))]
    fields |= _named(where, told, school)
    if not fields.keys() & {"start", "end", "level"}:
        return
    dated = [span for name in ("period", "start", "end") if (span := line.get(name))]
    confidence = period.confidence if period is not None else 1.0
    yield told_in("education", fields, [*dated, where, *told], confidence)
    asked = [span for name in ("degree",) if (span := line.get(name))]
    degrees = list(degree_in(asked, school))
    yield from degrees or degree_in([*told, where], school, asked=False)


def _place_of_study(where: Span, major: Span | None) -> tuple[dict[str, Value], str | None]:
    parts = school_and_major(degree_words_removed(where.text))
    fields: dict[str, Value] = {}
    school = parts.school or where.raw
    fields["school"] = school
    name = major.text if major is not None and not NOTHING.match(major.text) else parts.major
    if name and (parts.school or name != where.text):
        fields["major"] = name.removesuffix("专业")
    return fields, school


def _named(where: Span, told: list[Span], school: str | None) -> dict[str, Value]:
    """Level, mode and outcome, by the columns that name them, else by the words about the course."""
    behind = where.text.replace(school or "", "", 1)
    texts = [span.text for span in told]
    fields: dict[str, Value] = {}
    level = next((found for text in (*texts, behind, where.text) if (found := education_level(text))), None)
    outcome = next((found for text in (*texts, behind) if (found := education_outcome(text))), None)
    mode = next((found for text in (*texts, behind, where.text) if (found := education_mode(text))), None)
    if level and outcome not in ("进修", "结业"):
        fields["level"] = party_school_level(level, where.text)
    if mode or level in _SCHOOLED:
        fields["mode"] = mode or "全日制"
    if outcome:
        fields["outcome"] = outcome
    return fields
