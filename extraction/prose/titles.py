"""Professional titles in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft
from extraction.prose.clauses import Clause
from models.facts import Value

_TITLE = (
    r"(?:正高级|副高级|高级|中级|初级|助理|主任|副主任|主治|主管|一级|二级|三级|特级|中学|小学|幼儿园|高等学校|"
    r"研究员级|教授级|[一二三]级)*[一-鿿]{0,6}?(?:工程师|经济师|会计师|统计师|审计师|农艺师|畜牧师|兽医师|技师|"
    r"技术员|讲师|"
    r"副?教授|助教|副?研究员|实习研究员|馆员|编辑|记者|编审|翻译|医师|医士|护师|护士|药师|技士|政工师|教师|教练|"
    r"演员|编剧|设计师|经济员|会计员|统计员|律师|公证员|农经师)")
_GIVEN = re.compile(
    rf"(?:评定为|评审为|评聘为|评为|聘任为|聘为|晋升为?|晋级为?|取得|获得?|授予|确认为|认定为|通过|具有|定为|"
    rf"套改为|转评为)(?:了)?(?P<t>{_TITLE})(?P<k>(?:专业技术|技术)?(?:任职)?(?:资格|职称|职务(?:任职)?资格|职务|"
    rf"技术职称|专业技术资格|技术职务))?(?=$|[,。;(、]|证)")
_SURE = re.compile(r"工程师|经济师|会计师|统计师|审计师|农艺师|畜牧师|兽医师|讲师|教授|助教|研究员|馆员|医师|医士|"
    r"药师|护师|政工师|技术员|级教师|编审|技师|设计师")


def title_alone(clause: Clause) -> Iterator[Draft]:
    """`高级政工师` as a clause of a record: a title without its day."""
    match = re.fullmatch(rf"(?:具有)?(?P<t>{_TITLE})(?:职称|任职资格|专业技术职务)?", clause.text)
    if match is not None and _SURE.search(match["t"]) and len(match["t"]) <= 12:
        part = clause.whole.part(clause.place + match.start("t"), clause.place + match.end("t"))
        yield Draft("title", {"name": part.raw}, part, 0.9)


def titles_told(clause: Clause) -> Iterator[Draft]:
    """A title that a clause with a date says was given."""
    when = clause.when
    match = _GIVEN.search(clause.words)
    if when is None or when.start is None or match is None or not (match["k"] or _SURE.search(match["t"])):
        return
    if re.search(r"先进|优秀|模范|标兵", match["t"]):
        return
    part = clause.part(*match.span("t"))
    fields: dict[str, Value] = {"name": part.raw, "date": when.start.date}
    yield Draft("title", fields, part, when.start.confidence)
