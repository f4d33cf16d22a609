"""M37: the card that sends a graduate to a unit; the day of reporting starts the work, not the day of issue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue, dates_in
from extraction.dates import parse_period
from extraction.drafts import Draft, dated
from extraction.education_terms import education_level
from extraction.labels import label_key
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.party_request import closing_date
from extraction.materials.person import person
from extraction.materials.schooling_cells import education_cells
from extraction.materials.signings import dated_opinions, signing
from extraction.numerals import number
from extraction.spans import Span, span_of
from models.dates import PartialDate, Precision
from models.facts import Value

_NAME = r"(?P<n>[一-鿿]{1,8}(?:·[一-鿿]{1,8})+|[一-鿿]{2,4}?)"
_SENT = re.compile(
    rf"(?:毕业生|研究生|学生|毕业学员)[:：]?{_NAME}(?:同学|同志)?[,，(]?(?:等?[一壹1]人|[,，]?性别|"
        rf"[,，]?[男女][,，)、]|分配|到你|"
    r"前往|前来|去|[,，][一-鿿]{2,14}专业)")
_GENDER = re.compile(r"[,，(、]?(?:性别)?[:：]?(?P<g>[男女])(?=[,，)、。]|到|$)")
_STUDIED = re.compile(
    r"(?:兹有|今有|现有|将|介绍|派遣|分配|计划|[,，。:：]|^)(?:[兹今现](?:有|将|介绍|分配|派遣|派|因|由)?)?"
    r"(?P<s>[一-鿿]{2,18}?(?:大学|学院|学校|分校|党校))(?:[一-鿿]{2,8}(?:系|学院))?(?P<m>[一-鿿]{2,16}?)?(?:专业)?"
    r"(?P<l>(?:大学|本科|专科|大专|中专|中师|硕士|博士|研究生|高职|本专科|应届|、)*)(?:毕业生|毕业研究生|研究生)")
_COURSE = re.compile(
    r"(?:系|学|所学|攻读|[(,]|(?:大学|学院|学校)(?:[一-鿿]{2,8}(?:系|学院))?)(?P<m>[一-鿿]{2,14}?)专业")
_LASTING = re.compile(
    r"(?:修业|学制|学习|本科|专科|大专|中专)(?:年限)?(?:为|期)?(?P<n>[一二两三四五六七八]|\d)年(?!\d|\s*\d)")
_BEGINS = re.compile(r"[兹今现]有")  # behind the title, which may name 全国普通高等学校毕业生
_LEVEL = re.compile(r"(?:本科|专科|大专|中专|硕士|博士)(?=[一二两三四五六七八\d]年|[,)]|$)")
_ROUTE = {"route": "毕业分配"}


def sent_person(document: Document) -> Iterator[Draft]:
    """兹有…毕业生 马超 等壹人, where no cell names the person."""
    for page in document.pages:
        body = span_of(page, page.text.lines)
        match = _SENT.search(body.text)
        if match is None:
            continue
        if document.first("name") is None:
            part = body.part(*match.span("n"))
            yield Draft("identity", {"field": "name", "value": part.raw}, part)
        gender = _GENDER.match(body.text, match.end("n")) if document.first("gender") is None else None
        if gender is not None:
            yield Draft("identity", {"field": "gender", "value": gender["g"]}, body.part(*gender.span("g")))
        return


def schooling(document: Document) -> Iterator[Draft]:
    """The study that was finished, in cells or in the sentence 兹有某校某专业本科毕业生."""
    found = list(education_cells(document))
    yield from found
    if found:
        return
    for page in document.pages:
        body = span_of(page, [line for line in page.text.lines if line.box.y0 > page.height * 0.12])
        begins = _BEGINS.search(body.text)
        match = _STUDIED.search(body.text, begins.start() if begins is not None else 0)
        if match is None:
            continue
        fields: dict[str, Value] = {"school": body.part(*match.span("s")).raw}
        level = education_level(match["l"] or "") or education_level(match[0])
        if level:
            fields["level"] = level
        major = re.sub(r"(专业|系|本科|专科|大专|中专|研究生)$", "", match["m"] or "")
        if len(major) >= 2:
            fields["major"] = major
        told = _told_behind(document, body, match.end())
        yield Draft("education", {**told, **fields}, body.part(match.start("s"), match.end()))
        return


def _told_behind(document: Document, body: Span, place: int) -> dict[str, Value]:
    """What the sentence says of the course behind the person's name: `系普师专业，修业三年，于1981年7月毕业`."""
    sentence = body.part(place, place + len(re.split("。", body.text[place:])[0]))
    fields: dict[str, Value] = {}
    major = _COURSE.search(sentence.text)
    if major is not None:
        fields["major"] = major["m"]
    level = _LEVEL.search(sentence.text)
    if level is not None and (name := education_level(level[0])) is not None:
        fields["level"] = name
    years = _LASTING.search(sentence.text)
    if years is not None and (count := number(years["n"].replace("两", "二"))) is not None:
        fields["nominal_years"] = count
    for value in dates_in(sentence, document.context()):
        if value.parsed is not None and re.match(r"毕业(?!生)|学习期满|修业期满", sentence.text[value.parsed.end:]):
            fields["end"] = value.date
    return fields


def sent(document: Document) -> Iterator[Draft]:
    """The day of reporting; else some day of the reporting term; else no day before the card was issued."""
    reported = _reported(document)
    if reported is not None:
        yield dated("work_start", {"date": reported.date, **_ROUTE}, reported)
        return
    card = closing_date(document) or _box_date(document)
    for span in _terms(document):
        period = parse_period(span.text, document.context())
        if period is None or (period.start is None and period.end is None):
            continue
        only = re.search("前|止|截", span.text) is not None
        date = _within(period.start, period.end, card.date if card is not None and only else None)
        if date is not None:
            yield Draft("work_start", {"date": date, **_ROUTE}, span.part(*period.span) or span, period.confidence)
            return
    if card is not None and card.date.precision is Precision.DAY:
        yield dated("work_start", {"date": PartialDate(f"{card.date.edtf}/..", card.date.calendar), **_ROUTE}, card)


def _reported(document: Document) -> DateValue | None:
    """The day that the unit noted: 报到日期, 报到记载, or a sentence."""
    for field in document.fields:
        if re.search(r"报到(日期|时间|记载|情况|登记)|实际报到", label_key(field.heading)) and field.value:
            found = list(dates_in(field.value, document.context()))
            if len(found) == 1:
                return found[0]
    for page in document.pages:
        body = span_of(page, page.text.lines)
        for value in dates_in(body, document.context()):
            if value.parsed is None:
                continue
            before, after = body.text[: value.parsed.start][-8:], body.text[value.parsed.end:][:8]
            if re.search(r"(已于|实际报到|报到(日期|时间)[:：]?|于)$", before) and (
                    "报到" in before or re.match(r".{0,6}(已)?报到(?!期限)", after)):
                return value
    return None


def _within(start: PartialDate | None, end: PartialDate | None, issued_on: PartialDate | None) -> PartialDate | None:
    """The term as one uncertain date; a single date is the last day of a term that begins with the card's issue."""
    last = end if end is not None else start
    first = start if end is not None and start is not None else issued_on
    if last is None or first is None:
        return last
    if _is_simple(first) and _is_simple(last) and first.earliest <= last.latest:
        return PartialDate(f"{first.edtf}/{last.edtf}", last.calendar)
    return start


def _is_simple(date: PartialDate) -> bool:
    return date.precision not in (Precision.RANGE, Precision.UNREADABLE)


def _terms(document: Document) -> Iterator[Span]:
    for field in document.fields:
        if re.search("报到期限|报到时限|报到起止", label_key(field.heading)) and field.value:
            yield field.value
    for field in document.fields:
        if re.search("报到时间|报到日期", label_key(field.heading)) and field.value:
            yield field.value
    for page in document.pages:
        body = span_of(page, page.text.lines)
        for form in (r"(报到期限|报到时间|限于?|期限|务?于|请?自|从)[:：]?为?(?P<t>自?.{4,14}(至|到|—|~|"
            r"-).{4,14}?(日|止|前))",
                     r"(?P<t>(?:19|20)?\d{2}年\d{1,2}月(\d{1,2}日)?(以前|之前|前))(来|到|去)?.{0,8}报到"):
            match = re.search(form, body.text)
            if match is not None:
                yield body.part(*match.span("t"))


def _box_date(document: Document) -> DateValue | None:
    return next((value for _, value in dated_opinions(document)), None)


def issued(document: Document) -> Iterator[Draft]:
    """The date of the card."""
    value = closing_date(document) or _box_date(document)
    if value is not None:
        yield signing("审批", value)


TYPE = MaterialType(
    code="M37", title="报到证", category="10",
    titles=("全国普通高等学校本专科毕业生就业报到证", "毕业生就业报到证", "就业通知书", "派遣证", "毕业生分配派遣证",
        "全国毕业研究生就业报到证", "报到证", "就业派遣报到证", "高等学校毕业生分配派遣证", "毕业生报到证",
            "毕业生分配通知书"),
    title_form=r"[一-鿿()]{0,24}(毕业生|研究生|毕业研究生|中专生|就业|分配)[一-鿿()]{0,10}(报到证|派遣证|通知书|"
        r"派遣报到证|报到通知书|介绍信|派遣通知书)|报到证|派遣证",
    must=(r"报到证", r"派遣证", r"到你单位报到", r"报到期限"), strong=("报到地址", "修业年限", "档案材料"),
        continues=False,
    readers=(*person(), sent_person, schooling, sent, issued),
)
