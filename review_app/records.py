"""Every recorded value of a field, ordered by when its material was formed; values that cannot be one are marked."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.comparisons import same
from models.facts import Fact
from models.truth import Truth
from review_app.dossier import Dossier, Reading
from review_app.wording import fact_name, fact_value


@dataclass(frozen=True, slots=True)
class Subject:
    """What a table lists. `key` says which facts are rivals; facts with other keys are told apart, not compared."""

    title: str
    wants: Callable[[Fact], bool]
    key: Callable[[Fact], str] = fact_name


@dataclass(frozen=True, slots=True)
class Record:
    """One recorded value. `differs`: it cannot be the same as the earliest-formed record of its key."""

    reading: Reading
    name: str
    value: str
    earliest: bool
    differs: bool


def _slot(kind: str, *slots: str) -> Callable[[Fact], bool]:
    return lambda fact: fact.kind == kind and (not slots or fact.slot in slots)


def _study(fact: Fact) -> str:
    return " ".join(filter(None, (fact_name(fact), fact.text("mode"), fact.text("level"))))


SUBJECTS = (
    Subject("出生日期", _slot("birth")),
    Subject("参加工作时间", _slot("work_start")),
    Subject("入党时间", lambda f: f.kind in ("party", "league", "political_status")),
    Subject("姓名", _slot("identity", "name", "former_name")),
    Subject("公民身份号码", _slot("identity", "id_number")),
    Subject("性别、民族、籍贯、出生地", _slot("identity", "gender", "ethnicity", "native_place", "birth_place")),
    Subject("学历学位", lambda f: f.kind in ("education", "degree"), _study),
    Subject("干部身份", _slot("status"), lambda f: f"{fact_name(f)} {f.text('status') or ''}"),
    Subject("年龄、工龄、党龄（表载）", lambda f: f.kind in ("age_stated", "service_years", "party_years")),
    Subject("专业技术职务", _slot("title"), lambda f: f"{fact_name(f)} {f.text('name') or ''}"),
    Subject("家庭成员", _slot("family"), lambda f: f"{fact_name(f)} {f.text('relation') or ''} {f.text('name') or ''}"),
    Subject("奖惩", lambda f: f.kind in ("penalty", "award"), lambda f: f.id),
    Subject("组织认定", _slot("determination"), lambda f: f.id),
)


def subjects_of(dossier: Dossier) -> tuple[Subject, ...]:
    """The subjects on which the dossier says anything."""
    return tuple(s for s in SUBJECTS if any(s.wants(fact) for fact in dossier.facts.values()))


def records_of(dossier: Dossier, subject: Subject) -> tuple[Record, ...]:
    """Every recorded value of a subject: by what it records, earliest-formed material first, undated ones last."""
    readings = [r for r in dossier.readings.values() if subject.wants(r.fact)]
    groups: dict[str, list[Reading]] = {}
    for reading in readings:
        groups.setdefault(subject.key(reading.fact), []).append(reading)
    return tuple(record for group in groups.values() for record in _compared(sorted(group, key=_formed)))


def differing(records: Iterable[Record]) -> int:
    """How many values differ from the earliest-formed record."""
    return sum(record.differs for record in records)


def _compared(group: Sequence[Reading]) -> list[Record]:
    first = group[0].fact
    return [
        Record(
            reading, fact_name(reading.fact), fact_value(reading.fact),
            earliest=i == 0 and len(group) > 1 and _formed(reading)[0] is False, differs=_differ(first, reading.fact))
        for i, reading in enumerate(group)
    ]


def _formed(reading: Reading) -> tuple[bool, date, int]:
    formed = reading.material.formed if reading.material else None
    undated = formed is None or not formed.is_readable
    return undated, date.max if undated or formed is None else formed.latest, reading.page or 0


def _differ(a: Fact, b: Fact) -> bool:
    """Whether two records cannot both be right: dates that share no day, words of which neither holds the other."""
    fixed = {"on", "self_filled", "nominal", "raw", "unit", "class_at_join", "full_member_since", "cert_no", "major"}
    for name in (set(a.fields) & set(b.fields)) - fixed:
        left, right = a.date(name), b.date(name)
        if left is not None and right is not None:
            if same(left, right) is Truth.NO:
                return True
        elif isinstance(a.fields[name], str) and isinstance(b.fields[name], str):
            one, other = _plain(a.text(name)), _plain(b.text(name))
            if one and other and one not in other and other not in one:
                return True
    return False


def _plain(text: str | None) -> str:
    return "".join(unicodedata.normalize("NFKC", text or "").split()).casefold()
