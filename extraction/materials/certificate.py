"""M11: certificates of graduation and of degrees, read from their sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from extraction.date_values import DateValue, dates_in
from extraction.dates import parse_period
from extraction.drafts import Draft, dated
from extraction.education_terms import education_level, education_mode
from extraction.label_pairs import colon_pairs
from extraction.labels import label_key
from extraction.materials.courses import sealing_school
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.signings import signing
from extraction.materials.studies import ANY_SCHOOL, party_school_level
from extraction.numerals import number
from extraction.sentences import SCHOOL, find
from extraction.spans import Span, span_of
from models.facts import Value
from models.pages import PageContent, TextLine

_NAME = r"(?P<n>[一-鿿]{1,8}(?:·[一-鿿]{1,8})+|[一-鿿]{2,4}?)"
_PERSON = re.compile(
    rf"(?:学生|学员|研究生|兹有|^|\s){_NAME}[,，、]?(?:同学|同志)?[,，、(]?(?:性别)?[,，:]?(?P<g>[男女])[,，、。)]?")
_NAMED = re.compile(rf"(?:(?:学生|学员|研究生|兹有){_NAME}(?:同学|同志)?[,，]?(?=系|现年|于|自|在|\d|[一二]\D)|^"
                    rf"{_NAME.replace('<n>', '<m>')}(?:同学|同志)[,，]?(?=系|现年|于|自|在|参加))")
_NATIVE = re.compile(r"(?:[,，]?系|[,，]|籍贯[:：]?)(?P<p>[一-鿿]{1,8}[省市县区旗州盟][一-鿿]{0,12}?)人(?=[,，。现年])")
_AGE = re.compile(r"(?:现年|年龄|年)(?P<a>\d{1,2}|[一二三四五六七八九十]{1,3})周?岁")
_OUTCOMES = (("肄业", r"肄业"), ("结业", r"准予结业|结业证"), ("毕业", r"准予毕业|毕业证|准其毕业|予以毕业"))
_MAJOR = re.compile(
    r"(?:本校|本院|我校|我院|本学院|本中心|自学考试|(?:大学|学院|学校|党校)|在|攻读|修完|学完)(?P<m>[一-鿿、()]{2,24}?)专业")
_YEARS = re.compile(
    r"(?:学制|修业年限|修业期限)[:：]?(?P<m>[一二三四五六七八两]|\d(?:\.5)?)(?P<g>年半)?年|"
    r"(?P<n>[一二三四五六七八两]|\d(?:\.5)?)(?P<h>年半)?年?制")
_DEGREE = re.compile(r"授予.{0,3}?(?P<s>[一-鿿]{0,6}?)(?P<l>学士|硕士|博士)学?位?")
_CERTIFICATE_NO = re.compile(
    r"(?:证书(?:编号|号码|登记号|号)|编号|登记号|证号|证字|证书字号|注册号|学校编号)[:：]?(?P<n>[A-Za-z0-9一-鿿()〔〕\[\]第字号\-]{4,30})|"
    r"(?P<m>[一-鿿]{1,10}字第?[(〔\[]?\d{2,}[)〕\]]?[\d\-]*号)")
_MONTH = len("1954-07")
_COPIED = re.compile(r"与原件|复印件|原件存|影印件")
_NAME_OF = re.compile(r"校?名[:：]")
_HEADMASTER = re.compile(r"(?:校长|院长|主任)[一-鿿·]{2,8}$")


def certificate(document: Document) -> Iterator[Draft]:
    """Person, study or degree, number, and the day of issue."""
    page = document.pages[0]
    body = [line for line in _uncertified(page) if not re.fullmatch(TYPE.title_form, label_key(line.text))]
    span = span_of(page, body)
    dates = list(dates_in(span, document.context())) or [
        value for line in body for value in dates_in(span_of(page, [line]), document.context())]
    yield from _person(span, dates)
    issued = _issued(span, dates)
    yield from _age(span, issued)
    school = _school(span)
    cert_no = _number(span)
    degree = _DEGREE.search(span.text)
    if degree is not None:
        yield _degree(span, degree, school, issued, cert_no)
    if degree is None or re.search(r"准予毕业|毕业证书", span.text):
        yield from _study(document, span, dates, school, cert_no)
    if issued is not None:
        yield signing("单位", issued)


def _uncertified(page: PageContent) -> list[TextLine]:
    """The lines of the certificate, without what certifies the copy under it (`此件与原件相符　某局　1998.4.2`)."""
    notes = [line.box.y0 for line in page.text.lines if _COPIED.search(line.text) and line.box.y0 > page.height / 2]
    return [line for line in page.text.lines if not notes or line.box.centre[1] < min(notes)]


def _person(span: Span, dates: list[DateValue]) -> Iterator[Draft]:
    match = _PERSON.search(span.text)
    named = match or _NAMED.search(span.text)
    if named is not None:
        part = span.part(*named.span("n" if named["n"] else "m"))
        yield Draft("identity", {"field": "name", "value": part.raw}, part)
    if match is not None:
        yield Draft("identity", {"field": "gender", "value": match["g"]}, span.part(*match.span("g")))
    native = _NATIVE.search(span.text)
    if native is not None:
        part = span.part(*native.span("p"))
        yield Draft("identity", {"field": "native_place", "value": part.raw}, part)
    for value in dates:
        end = _place(span, value) + len(value.span.text)
        if re.match(r"出?生|,?出生", span.text[end:end + 3]) or re.search(
            r"(出生(日期|年月)?|生于)[:：]?$", span.text[:_place(span, value)]
        ):
            yield dated("birth", {"date": value.date}, value)
            return


def _age(span: Span, issued: DateValue | None) -> Iterator[Draft]:
    match = _AGE.search(span.text)
    years = number(match["a"]) if match else None
    if match is not None and years is not None:
        on = {"on": issued.date} if issued is not None else {}
        yield Draft("age_stated", {"age": years, **on}, span.part(*match.span("a")))


def _place(span: Span, value: DateValue) -> int:
    return value.parsed.start if value.parsed is not None else span.text.find(value.span.text)


def _issued(span: Span, dates: list[DateValue]) -> DateValue | None:
    """The last date that no sentence goes on from."""
    for value in reversed(dates):
        end = _place(span, value) + len(value.span.text)
        if not re.match(r"(出?生|至|到|起|在|入)", span.text[end:end + 2]):
            return value
    return None


def _study(
    document: Document, span: Span, dates: list[DateValue], school: Span | None, cert_no: str | None
) -> Iterator[Draft]:
    text = span.text
    fields: dict[str, Value] = {}
    start = next((_place(span, d) for d in dates if re.match(
        r"(起)?(至|到|-|—|~|一)", text[_place(span, d) + len(d.span.text):][:2])), None)
    stop = text.find("学习", start or 0)
    stop = len(text) if stop < 0 else stop + 2
    sentence = text[start or 0: stop]
    period = parse_period(text[start:]) if start is not None else None
    if period is not None and period.start is not None:
        fields["start"] = period.start
        if period.end is not None:
            fields["end"] = period.end
    else:
        fields |= _entered_and_left(span, dates)
    level = education_level(re.sub(r"^.{0,40}?专业", "", sentence)) or education_level(text[:60]) or education_level(
        text) or (education_level(school.text) if school is not None else None)
    if level:
        fields["level"] = party_school_level(level, school.text if school is not None else text[:40])
    fields["mode"] = education_mode(text) or "全日制"
    if str(level or "") in ("大专", "本科", "硕士") and str(fields["level"]).startswith("党校"):
        fields["mode"] = "党校"
    major = _MAJOR.search(sentence)
    if major is not None:
        name = re.sub(r"^(本校|本院|在|我校|我院)", "", major["m"])
        name = name.removeprefix(school.text) if school is not None else name
        fields["major"] = re.sub(r"^[一-鿿]{2,8}系(?=[一-鿿]{2,})", "", name)
    years = _YEARS.search(text[start or 0:])
    said = (years["m"] or years["n"]) if years else None
    count = 2 if said == "两" else float(said) if said and "." in said else number(said) if said else None
    if years and count is not None:
        fields["nominal_years"] = count + 0.5 if years["h"] or years["g"] else count
    named = school.raw if school is not None else sealing_school(document)
    if named is not None:
        fields["school"] = named
    outcome = next((name for name, form in _OUTCOMES if re.search(form, text)), None)
    if outcome:
        fields["outcome"] = outcome
        issued = _issued(span, dates)
        if outcome == "毕业" and not fields.keys() & {"start", "end"} and issued and not _DEGREE.search(text):
            fields["end"] = replace(issued.date, edtf=issued.date.edtf[:_MONTH])  # no other day of leaving is told
    if cert_no:
        fields["cert_no"] = cert_no
    place = span.part(start, stop) if start is not None else span
    if "level" in fields or "school" in fields or "start" in fields:
        yield Draft("education", fields, place)


_ENTERED = re.compile(r"(起|始)?(进|考|升|转)?(入|到)(?!党|团|伍).{0,24}(学习|学|专业|本校|我校)")


def _entered_and_left(span: Span, dates: list[DateValue]) -> dict[str, Value]:
    """于…入学, …修业期满: the two days told in sentences of their own."""
    found: dict[str, Value] = {}
    for value in dates:
        after = span.text[_place(span, value) + len(value.span.text):]
        if "start" not in found and _ENTERED.match(after):
            found["start"] = value.date
        elif re.match(r".{0,6}(修业期满|学习期满|期满|毕业|结业|学完|修完)", after):
            found.setdefault("end", value.date)
    return found


def _degree(
    span: Span, match: re.Match[str], school: Span | None, issued: DateValue | None, cert_no: str | None
) -> Draft:
    fields: dict[str, Value] = {"level": match["l"]}
    subject = re.sub(r"^(其|该生|予)", "", match["s"])
    if subject:
        fields["subject"] = subject
    if school is not None:
        fields["school"] = school.raw
    if issued is not None:
        fields["date"] = issued.date
    if cert_no:
        fields["cert_no"] = cert_no
    return Draft("degree", fields, span.part(*match.span()))


def _school(span: Span) -> Span | None:
    """The school's name: the one that examines, else the lowest line that is one, else the first in a sentence."""
    examined = re.search(r"主考(?:学校|院校)[:：]?(?P<s>[一-鿿]{2,20}?(?:大学|学院|学校))", span.text)
    if examined is not None:
        return span.part(*examined.span("s"))
    signed = list(_signing_schools(span.page))
    if signed:
        return _surest(signed)
    for match, part in find(SCHOOL, span):
        lead = re.match(r"[^在于由经系]*[在于由经系](?=[一-鿿]{4})", match[0])
        if len(match[0]) >= 4 and not re.search("本校|委员会", match[0]) and not ANY_SCHOOL.search(match[0]):
            return part.part(lead.end()) if lead else part
    return None


def _signing_schools(page: PageContent) -> Iterator[Span]:
    """The lines that are the name of a school, from the foot of the page up."""
    for line in reversed(page.text.lines):
        single = span_of(page, [line])
        asked = _NAME_OF.match(single.text)
        match = SCHOOL.match(single.text, asked.end() if asked is not None else 0)
        if match is not None and len(match[0]) >= 4 and not ANY_SCHOOL.fullmatch(match[0]) and (
                match.end() >= len(single.text) - 3 or _HEADMASTER.match(single.text, match.end())):
            yield single.part(*match.span())


def _surest(signed: list[Span]) -> Span:
    """The lowest name; where it stands there twice, in print and in the seal, as it was read with less doubt."""
    lowest = signed[0].text
    twice = [name for name in signed if len(name.text) == len(lowest) and Levenshtein.distance(name.text, lowest) <= 1]
    return max(twice, key=lambda name: name.confidence)


def _number(span: Span) -> str | None:
    for line in span.page.text.lines:
        for field in colon_pairs(span_of(span.page, [line])):
            if len(field.value.text) >= 4 and (field.concept == "cert_no" or (
                    field.concept == "document_no" and "文" not in field.heading)):
                return field.value.raw
    lines = [span_of(span.page, [line]) for line in span.page.text.lines]
    for words in (*lines, span):
        match = _CERTIFICATE_NO.search(words.text)
        if match is not None:
            return words.part(*match.span("n" if match["n"] else "m")).raw
    return None


TYPE = MaterialType(
    code="M11", title="毕业证书", category="4-1",
    titles=("毕业证书", "学位证书", "毕业文凭", "结业证书", "肄业证书", "毕业证", "学士学位证书", "硕士学位证书",
        "博士学位证书", "进修证书"),
    title_form=r"[一-鿿()]{0,20}(毕业|学位|结业|肄业|进修|修业)(证书|文凭|证|证明书)(\(?复印件\)?)?",
    must=(r"准予.{0,2}毕业", r"授予.{0,8}(学士|硕士|博士)学?位", r"准予结业"),
    strong=("证书编号", "学位条例", r"校\(?院?\)?长", "修完教学计划", "成绩合格"),
    continues=False, running_text=True, readers=(certificate,),
)
