"""Facts about the person that nearly every form asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from extraction.date_values import dates_in, read_date
from extraction.drafts import Draft, dated
from extraction.field import Field
from extraction.labels import label_key
from extraction.materials.document import Document, Reader
from extraction.materials.introducers import introducers_told
from extraction.numerals import number
from extraction.spans import Span
from models.dates import Calendar

IDENTITY = ("name", "former_name", "gender", "ethnicity", "native_place", "birth_place", "id_number")
NOTHING = re.compile(r"^[\s/／—\-–\\|·.。、]*(无|没有|无无|/|、)?[\s/／—\-–\\|·.。]*$")
_STATUSES = (
    ("中共预备党员", r"预备党员|候补党员"), ("中共党员", r"中共党员|共产党员|^中共$|^党员$|^中共正式党员$|中国共产党"),
    ("共青团员", r"共青团|^(青年)?团员$|共产主义青年团|新民主主义青年团"), ("民革", r"民革"), ("民盟", r"民盟"), (
        "民建", r"民建"),
    ("民进", r"民进"), ("农工党", r"农工"), ("致公党", r"致公"), ("九三学社", r"九三学?社|^九三(成员)?$"), ("台盟",
        r"台盟"),
    ("无党派", r"无党派"), ("群众", r"^群众|非党"),
)
_OWN_STATUSES = frozenset({"中共党员", "中共预备党员", "共青团员"})
_PARTIES = frozenset({"民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟"})
_AGE = re.compile(r"(?P<n>\d{1,3}|[一二三四五六七八九十廿]{1,4})(周?岁|[(（]?[虚实周]|$)")
_AGE_BESIDE = re.compile(r"(?P<n>\d{1,2}|[一二三四五六七八九十廿]{1,4})(周?岁|[(（][虚实周]岁?[)）])")
_DATE_ONLY = re.compile(r"[\d一二三四五六七八九〇○零十元年月日.．·、/\-]{4,}")
_ETHNICITY = re.compile(r"^[一-鿿]{1,7}$")


def identity(document: Document) -> Iterator[Draft]:
    """Name, gender, ethnicity, native and birth place, identity number: the first of each on every page."""
    for concept in IDENTITY:
        told: set[int] = set()  # pages, or halves of double ones
        for field in document.filled(concept):
            value = _identity_value(concept, field.value)
            if value is not None and id(field.value.page) not in told:
                told.add(id(field.value.page))
                yield Draft("identity", {"field": concept, "value": value[0]}, value[1])


def _identity_value(concept: str, span: Span) -> tuple[str, Span] | None:
    text = span.text
    if NOTHING.match(text):
        return None
    if concept == "gender":
        match = re.search(r"[男女]", text)
        return (match[0], span.part(*match.span())) if match else None
    if concept == "id_number":
        match = re.search(r"\d{17}[\dXx×]|\d{15}(?!\d)", text.replace(" ", ""))
        if match is None:
            return None
        return match[0].replace("x", "X").replace("×", "X"), span
    if concept in ("name", "former_name"):
        return _name(span)
    if concept == "ethnicity" and not _ETHNICITY.match(text):
        return None
    return span.raw.strip(" ,，.。、"), span


def _name(span: Span) -> tuple[str, Span] | None:
    match = re.match(r"[一-鿿〇·]{2,12}", span.text)
    if match is None or (len(match[0]) > 6 and "·" not in match[0]):
        return None
    part = span.part(*match.span())
    return part.raw, part


def each_page(fields: Iterable[Field], drafts: Callable[[Field], Iterator[Draft]]) -> Iterator[Draft]:
    """What the first telling field of each page says: a form that repeats itself states a thing once a page."""
    told: set[int] = set()
    for field in fields:
        found = list(drafts(field)) if field.value.page.number not in told else []
        if found:
            told.add(field.value.page.number)
        yield from found


def birth(calendar: Calendar = Calendar.UNKNOWN, self_filled: bool = False) -> Reader:
    """The birth date, and the age beside it. `calendar` is what the form prescribes."""

    def read(document: Document) -> Iterator[Draft]:
        yield from each_page(document.filled("birth"), lambda field: told(document, field))
        for field in document.filled("age"):
            yield from _age(document, field, alone=True)

    def told(document: Document, field: Field) -> Iterator[Draft]:
        value = read_date(field.value, document.context(calendar))
        if value is not None:
            yield dated("birth", {"date": value.date, **({"self_filled": True} if self_filled else {})}, value)
        yield from _age(document, field)

    return read


def _age(document: Document, field: Field, alone: bool = False) -> Iterator[Draft]:
    pattern = _AGE if alone else _AGE_BESIDE
    match = pattern.search(field.value.text)
    years = number(match["n"]) if match else None
    if match is None or years is None or not 5 <= years <= 100:
        return
    fields: dict[str, str | int | bool] = {"age": years}
    if "虚" in field.value.text or "虚" in field.heading:
        fields["nominal"] = True
    on = document.filled_on
    yield Draft("age_stated", {**fields, **({"on": on} if on else {})}, field.value.part(*match.span()), 0.95)


def work_start(document: Document) -> Iterator[Draft]:
    """The start of work as a later form tells it: without a route."""
    def told(field: Field) -> Iterator[Draft]:
        value = read_date(field.value, document.context())
        if value is not None:
            yield dated("work_start", {"date": value.date}, value)

    yield from each_page(document.filled("work_start"), told)


def joined_army(document: Document) -> Iterator[Draft]:
    """入伍年月 on papers of soldiers, where no other start of work is asked for."""
    if document.first("work_start") is not None:
        return

    def told(field: Field) -> Iterator[Draft]:
        value = read_date(field.value, document.context())
        if value is not None:
            yield dated("work_start", {"date": value.date, "route": "入伍"}, value)

    yield from each_page(document.filled("army_since"), told)


def service_years(document: Document) -> Iterator[Draft]:
    """Stated years of service."""
    for field in document.filled("service_years"):
        match = re.search(r"(\d{1,2}|[一二三四五六七八九十]{1,3})(?=年|$)", field.value.text)
        years = number(match[1]) if match else None
        if match and years is not None:
            on = document.filled_on
            yield Draft("service_years", {"years": years, **({"on": on} if on else {})}, field.value.part(*match.span(
                )))
            return


def party_years(document: Document) -> Iterator[Draft]:
    """党龄 as stated."""
    for field in document.filled("party_years"):
        match = re.search(r"(\d{1,2}|[一二三四五六七八九十]{1,3})(?=年|$)", field.value.text)
        years = number(match[1]) if match else None
        if match and years is not None:
            on = document.filled_on
            yield Draft("party_years", {"years": years, **({"on": on} if on else {})}, field.value.part(*match.span()))
            return


def politics(document: Document) -> Iterator[Draft]:
    """The political status as the form states it."""
    def told(field: Field) -> Iterator[Draft]:
        status = political_status(field.value.text)
        if status is not None:
            on = document.filled_on
            yield Draft("political_status", {"value": status, **({"on": on} if on else {})}, field.value)

    yield from each_page(document.filled("politics"), told)


def political_status(text: str) -> str | None:
    """The name of this project for a status as written; None where it is none."""
    return next((name for name, form in _STATUSES if re.search(form, text)), None)


def joining(document: Document) -> Iterator[Draft]:
    """Party and league dates that a form about something else mentions."""
    claimed: dict[int, set[object]] = {}  # the days told, by page
    for field in document.filled("party_join", "party_or_league"):
        if field.value.page.number in claimed:
            continue
        found = list(_joining_cell(document, field))
        for draft in (d for d in found if d.kind == "party"):
            claimed.setdefault(draft.span.page.number, set()).add(draft.fields["date"])
        yield from found
    for field in document.filled("politics"):
        value = read_date(field.value, document.context()) if _DATE_ONLY.fullmatch(field.value.text) else None
        if value is not None and field.value.page.number not in claimed:  # 政治面貌(入党时间)
            claimed[field.value.page.number] = {value.date}
            yield dated("party", {"step": "claimed_join", "date": value.date}, value)
    for field in document.filled("party_story"):
        yield from _party_story(document, field, claimed.get(field.value.page.number, set()))
    yield from introducers_told(document)
    for field in document.filled("party_full"):
        value = read_date(field.value, document.context())
        if value is not None and not _ends_probation(document, field):
            yield dated("party", {"step": "claimed_full", "date": value.date}, value)
            break
    yield from league(document)


def _ends_probation(document: Document, field: Field) -> bool:
    """Whether 转正时间 is that of a job: on a form about the end of probation or apprenticeship."""
    top = "".join(span.text[:60] for span in document.page_spans[:1])
    return "党" not in field.heading and re.search(r"转正定级|定级|见习|学徒|试用期", top) is not None


def _joining_cell(document: Document, field: Field) -> Iterator[Draft]:
    """`2001.08`, `民建`, `无党派`, `2001.08；民建`, `1980.5入团、1985.7入党、1986.7转正`."""
    text = field.value.text
    other = political_status(text)
    if other is not None and other not in _OWN_STATUSES:
        on = document.filled_on
        yield Draft("political_status", {"value": other, **({"on": on} if on else {})}, field.value)
    dates = list(dates_in(field.value, document.context()))
    if other in _PARTIES and len(dates) == 1 and ";" not in text:
        return  # the day of joining that party
    if not dates and not NOTHING.match(text):
        unreadable = read_date(field.value, document.context())
        dates = [unreadable] if unreadable is not None else []
    for index, value in enumerate(dates[:3]):
        place = max(0, text.find(value.span.text))
        before, after = text[:place], text[place + len(value.span.text):]
        after = after.partition(dates[index + 1].span.text)[0] if index + 1 < len(dates) else after
        if _is_league(before, after) and (field.concept == "party_or_league" or "党" not in text):
            yield dated("league", {"step": "approve", "date": value.date}, value)
        elif "转正" in before[-4:] or re.match(r"[^\d一二]{0,4}转正", after):
            yield dated("party", {"step": "claimed_full", "date": value.date}, value)
        elif index == 0 or field.concept == "party_or_league":
            yield dated("party", {"step": "claimed_join", "date": value.date}, value)


def _is_league(before: str, after: str) -> bool:
    """Whether the words at a date speak of the league and not of the Party."""
    joined = re.search(r"入团|(?P<league>共?青年?团)|入党|共产党", re.split("[;。]", after)[0])
    if joined is not None:  # 在临溪县第二中学加入共青团
        return joined[0] == "入团" or joined["league"] is not None
    words = re.match(r"[^\d一二]{0,10}", after)
    near = words[0] if words and words[0].strip("、,;。") else before[-4:]
    return "团" in near and "党" not in near


def _party_story(document: Document, field: Field, claimed: set[object]) -> Iterator[Draft]:
    """`1999年11月由…介绍入党，2000年11月转正`; a day that a cell of the page told is not told again."""
    joined = False
    text = field.value.text
    for value in dates_in(field.value, document.context()):
        start = text.find(value.span.text)
        near = text[max(0, start - 4): start] + text[start + len(value.span.text):][:6]
        step = "claimed_full" if "转正" in near or "转为" in near or "按期" in near else "claimed_join"
        if step == "claimed_join":
            if joined or value.date in claimed:
                continue
            joined = True
        yield dated("party", {"step": step, "date": value.date}, value)


def league(document: Document) -> Iterator[Draft]:
    """When the person joined the league."""
    def told(field: Field) -> Iterator[Draft]:
        value = next(dates_in(field.value, document.context()), None) or read_date(field.value, document.context())
        if value is not None:
            yield dated("league", {"step": "approve", "date": value.date}, value)

    def told_with_others(field: Field) -> Iterator[Draft]:
        for value in dates_in(field.value, document.context()):
            end = value.parsed.end if value.parsed is not None else 0
            if re.match(r"[^,，。;；\d]{0,16}(青年团|共青团|入团)", field.value.text[end:]):
                yield dated("league", {"step": "approve", "date": value.date}, value)

    yield from each_page(document.filled("league_join"), told)
    yield from each_page(document.filled("organisations"), told_with_others)


def household(document: Document) -> Iterator[Draft]:
    """Sort and place of the household registration, where the form asks for the sort or its place tells it."""
    for field in document.filled("household_type"):
        kind = _household_type(field.value.text, r"非农|城镇|居民", "农")
        if kind:
            place = document.first("household_place") or next(
                (other for other in document.filled("other") if _ADDRESS.fullmatch(label_key(other.heading))), None)
            fields = {"type": kind, **({"place": place.value.raw} if place is not None else {})}
            yield Draft("household", fields, field.value)
            return
    for field in document.filled("household_place"):
        kind = _household_type(field.value.text, r"非农|城镇户|居民户|商品粮", r"农业(户|$)|农村户")
        if kind:
            yield Draft("household", {"type": kind}, field.value)
            return


_ADDRESS = re.compile(r"(?:户口|现)?(?:住址|地址)")  # 家庭住址 is where the family lives


def _household_type(text: str, town: str, country: str) -> str | None:
    return "非农业" if re.search(town, text) else "农业" if re.search(country, text) else None


def marriage(document: Document) -> Iterator[Draft]:
    """A dated marriage."""
    for field in document.filled("marriage"):
        value = next(dates_in(field.value, document.context()), None)
        if value is not None:
            yield dated("marriage", {"date": value.date}, value)
            return


def person(calendar: Calendar = Calendar.UNKNOWN, self_filled: bool = False) -> tuple[Reader, ...]:
    """All readers of this file."""
    return (identity, birth(calendar, self_filled), work_start, politics, joining, party_years, service_years,
            household, marriage)
