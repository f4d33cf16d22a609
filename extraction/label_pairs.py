"""Labels and their values in one run of text: `姓名：张三`, `籍贯江原省`, `姓名 张三　性别 男`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extraction.field import Field
from extraction.labels import WORDINGS, Label, label_key, match_label
from extraction.normalize import normalize
from extraction.spans import Span
from extraction.wordings.opinions import OPINION

_COLON = re.compile(r"[:：]")
_LEAD = re.compile(r"[一-鿿、，,()（）/ ]{2,30}$")
_SURE_LABEL = re.compile(
    r"性别[男女]|民族[一-鿿]{1,4}族|籍贯[一-鿿]{2}|(出生|入党|入学|毕业|参加工作|入伍|下乡)(年月日?|日期|"
    r"时间)[\d一二]|政治面貌[中共群]")
_PAPER = re.compile(r"(?:登记|情况|审批|呈报|鉴定|介绍|毕业|考核|申请)[一-鿿]{0,4}(?:表|证明|证书|书|信|卡)$")
_TICKED, _BOX = ("☑", "☒"), re.compile("[☑☒□■√✓]")
_LONGEST_WORDING = 18  # characters
_LONGEST_PAIR = 40  # characters of a label with its value, where no colon parts them
BARE_SHORT = frozenset({
    "姓名", "性别", "民族", "族别", "党派", "职称", "出生", "年龄", "户口", "现名", "原名", "别名", "工龄", "籍贯",
        "学制", "学历", "学位", "层次", "党龄", "婚否", "工种", "专业",
    "学号", "学院"})
_BARE_DATES = frozenset({
    "birth", "fill_date", "document_date", "army_since", "rural_since", "work_start", "party_join"})
_DATE_BEGINS = re.compile(r"[\s:：(（]*(公历|农历|阳历|阴历|旧历|新历|夏历|民国|公元|约|于|在|是|为|系)?"
    r"[\d一二三四五六七八九〇○零十廿甲乙丙丁戊己庚辛壬癸]")
_BARE_START = frozenset({
    "name", "fill_date", "birth", "gender", "document_date", "school_major", "school", "army_since", "rural_since",
    "work_start", "party_join", "id_number", "ethnicity", "native_place", "cert_no"})


def colon_pairs(span: Span) -> Iterator[Field]:
    """Every `label: value` in a run of text."""
    text = span.text
    marks = [match.start() for match in _COLON.finditer(text)]
    heads: list[tuple[int, int, Label]] = []
    begin = 0
    for mark in marks:
        found = _label_before(text[begin:mark])
        if found is not None:
            heads.append(_behind_blank(span, begin + found[0], mark) or (begin + found[0], mark, found[1]))
        begin = mark + 1
    for index, (_, mark, label) in enumerate(heads):
        stop = heads[index + 1][0] if index + 1 < len(heads) else len(text)
        yield Field(label.concept, label.wording, span.part(mark + 1, stop).trimmed(), label.score)


def _behind_blank(span: Span, start: int, mark: int) -> tuple[int, int, Label] | None:
    """The label behind a blank within one that a value runs into: `江原省供销学校 专业：` asks for no 学校专业."""
    if start == 0 or _may_begin(span, start):
        return None
    blank = next((place for place in range(start + 1, mark - 1) if _is_behind_blank(span, place)), None)
    label = match_label(span.text[blank:mark], loose=False) if blank is not None else None
    return (blank, mark, label) if blank is not None and label is not None else None


@lru_cache(maxsize=65536)
def _label_before(text: str) -> tuple[int, Label] | None:
    """The longest label at the end of `text`, and where it starts."""
    match = _LEAD.search(text)
    if match is None:
        return None
    for start in range(match.start(), len(text) - 1):
        label = match_label(text[start:], loose=False)
        if label is not None and (label.concept != OPINION or start == match.start() or label.score == 1.0):
            return start, label
    label = match_label(text[match.start():])
    return (match.start(), label) if label is not None else None


def first_words(span: Span) -> Iterator[Field]:
    """Labels without colon, each at the start or behind a blank, with their values: `姓名 张三　性别 男`."""
    found: list[tuple[int, int, str, str]] = []
    place = 0
    while place < len(span.text) - 1:
        label = _wording_at(span, place) if _may_begin(span, place) else None
        if label is None:
            place += 1
            continue
        found.append((place, place + label[0], label[1], label[2]))
        place += label[0]
    if not found or (found[0][0] > 0 and len(found) < 2) or (len(found) == 1 and not _may_lead(found[0], span.text)):
        return
    for index, (_, start, concept, wording) in enumerate(found):
        stop = found[index + 1][0] if index + 1 < len(found) else len(span.text)
        yield Field(concept, wording, _behind_rule(span.part(start, stop).trimmed()), 0.85)


def _behind_rule(value: Span) -> Span:
    """The value without a ☑ before it that ticks nothing: the rule between a label and its value, `姓名☑张三`."""
    return value.part(1).trimmed() if value.text[:1] in _TICKED and not _BOX.search(value.text, 1) else value


def _may_lead(found: tuple[int, int, str, str], text: str) -> bool:
    _, end, concept, wording = found
    if _PAPER.search(text):
        return False  # 户口登记情况证明 is a title
    if concept in _BARE_DATES and not _DATE_BEGINS.match(text[end:]):
        return False  # words of a sentence that wraps here: 生日|期由一九五七年…
    if concept in _BARE_START or (concept == OPINION and len(wording) >= 4):
        return True
    return (len(wording) > 2 or wording in BARE_SHORT) and len(text) <= _LONGEST_PAIR and "。" not in text


def _wording_at(span: Span, place: int) -> tuple[int, str, str] | None:
    """The longest known wording that starts here: its length, concept and wording."""
    for size in range(min(_LONGEST_WORDING, len(span.text) - place - 1), 1, -1):
        wording = label_key(span.text[place:place + size])
        if wording in WORDINGS and len(wording) >= size - 2:
            return size, WORDINGS[wording], wording
    return None


def _may_begin(span: Span, place: int) -> bool:
    """Whether a label may stand here: at the start, behind a blank, or where what follows can only be its value."""
    return place == 0 or _SURE_LABEL.match(span.text, place) is not None or _is_behind_blank(span, place)


def _is_behind_blank(span: Span, place: int) -> bool:
    mark, before = span.marks[place], span.marks[place - 1]
    return mark.line is not before.line or mark.index > before.index + 1


def leading_label(text: str) -> tuple[str, str] | None:
    """Concept and wording of a label that a text begins with, if its value follows without a colon: `籍贯江原省`.

    Short wordings begin words too (单位, 学校), so that only a few of two characters count.
    """
    key = label_key(text)
    for size in range(min(14, len(key) - 1), 1, -1):
        wording = key[:size]
        if wording in WORDINGS and (size > 2 or wording in BARE_SHORT or key[size].isdigit()):
            return WORDINGS[wording], wording
    return None


def label_in(text: str) -> Label | None:
    """The label that a text is; none where words follow its colon: `所在单位意见：同意。`, `有无处分：无`"""
    head, _, words = normalize(text).text.partition(":")
    return match_label(text) if not words.strip() or match_label(head, loose=False) is None else None


def has_label(text: str) -> bool:
    """Whether a text begins with a label or holds one before a colon."""
    if _SURE_LABEL.match(label_key(text)) or leading_label(text) is not None:
        return True
    mark = _COLON.search(text)
    return mark is not None and _label_before(text[:mark.start()]) is not None
