"""ResumeNER's sentences (`char TAG` lines, BMES) beside our names. Its text is read for scoring and nothing else.

Labels: NAME is PERSON, ORG is UNIT or SCHOOL, TITLE is POST or RANK, EDU is LEVEL or the last word of a DEGREE, PRO is
MAJOR or the field of a DEGREE. CONT, RACE and LOC are not scored. Where the two guides draw other borders:

- 学历, 学位, 文化 behind a level and 专业 around a major are cut off on both sides.
- `管理学硕士` is one DEGREE with us, PRO and EDU there: ours is parted before 学士, 硕士, 博士.
- Not scored, for they are no names with us: 中共党员 and its like as TITLE, and 公司, 本公司, 集团 alone as ORG.
- `财务部经理` is one TITLE there; with us the department belongs to the UNIT before it. With `departments=True` the
  border between a unit and its post may stand before or behind the department; without it only exact borders count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.name_scores import Name

_LABELS = {"NAME": "NAME", "ORG": "ORG", "TITLE": "TITLE", "EDU": "EDU", "PRO": "PRO"}
_OURS = {"PERSON": "NAME", "UNIT": "ORG", "SCHOOL": "ORG", "POST": "TITLE", "RANK": "TITLE", "LEVEL": "EDU",
         "MAJOR": "PRO"}
_NO_NAME = {"ORG": re.compile("(?:本|该|总|分|子|我|股份|集团)?(?:公司|集团|行|所|校|院)$"),
            "TITLE": re.compile(".*(?:党员|团员|群众)$")}
_EDU_TAIL = re.compile("(?:学历|学位|文化程度|文化|毕业|程度)+$")
_DEGREE = re.compile("(?:双学士|学士|硕士|博士|MBA|EMBA|MPA)")
_DEPARTMENT = re.compile(".*(?:部|处|科|室|中心|办|车间|厂|队|组|庭|局|院|所|分行|支行)$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its names in this data set's labels, as mapped."""

    text: str
    names: tuple[Name, ...]


def read_bmes(lines: Iterable[str]) -> Iterator[Sentence]:
    """Sentences of `char TAG` lines that empty lines part."""
    chars: list[str] = []
    tags: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            char, tag = line.split()
            chars.append(char)
            tags.append(tag)
        elif chars:
            text = "".join(chars)
            yield Sentence(text, tuple(_mapped(text, _spans(tags))))
            chars, tags = [], []


def _spans(tags: Sequence[str]) -> Iterator[Name]:
    start = 0
    for place, tag in enumerate(tags):
        if tag[0] in "BS":
            start = place
        if tag[0] in "ES":
            yield start, place + 1, tag[2:]


def _mapped(text: str, names: Iterable[Name]) -> Iterator[Name]:
    for start, end, label in names:
        if label in _LABELS and not _is_no_name(label, text[start:end]):
            yield from _trimmed(text, (start, end, label))


def ours(text: str, names: Iterable[Name]) -> list[Name]:
    """Our names in the data set's labels and borders."""
    found: list[Name] = []
    for start, end, label in names:
        if label == "DEGREE":
            word = _DEGREE.search(text, start, end)
            cut = word.start() if word else start
            found += [*_trimmed(text, (start, cut, "PRO")), *_trimmed(text, (cut, end, "EDU"))]
        elif label in _OURS and not _is_no_name(_OURS[label], text[start:end]):
            found += _trimmed(text, (start, end, _OURS[label]))
    return found


def _is_no_name(label: str, text: str) -> bool:
    pattern = _NO_NAME.get(label)
    return pattern is not None and pattern.fullmatch(text) is not None


def _trimmed(text: str, name: Name) -> Iterator[Name]:
    start, end, label = name
    if label == "EDU":
        match = _EDU_TAIL.search(text[start:end])
        end = start + match.start() if match and match.start() else end
    if label == "PRO":
        end -= 2 if text[start:end].endswith("专业") else 0
        start += 2 if text[start:end].startswith("专业") else 0
    if end > start:
        yield start, end, label


def with_departments(text: str, gold: Sequence[Name], found: Sequence[Name]) -> list[Name]:
    """Our names with the department on the post's side wherever the data set has it there."""
    titles = {end: start for start, end, label in gold if label == "TITLE"}
    moved = set(found)
    for start, end, label in found:
        begin = titles.get(end)
        unit = next(((a, b, kind) for a, b, kind in found if kind == "ORG" and b == start), None)
        if label != "TITLE" or begin is None or unit is None or not unit[0] <= begin < start:
            continue
        if _DEPARTMENT.match(text[begin:start]):
            moved -= {(start, end, label), unit}
            moved.add((begin, end, label))
            if begin > unit[0]:
                moved.add((unit[0], begin, "ORG"))
    return sorted(moved)
