"""Awards and penalties in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft
from extraction.materials.awards import PENALTY, penalty_name, penalty_system
from extraction.prose.clauses import Clause
from models.facts import Value

_VERB = (r"(?:评选|评定|评|表彰|命名|表扬|嘉奖|授予|荣获|获得|荣膺|荣立|获|荣记|记|立|受到?|得到?|选|推选)(?:了|"
    r"过|为|予|得|到|成)*(?:[^,。;\"]{2,14}?授予的?)?")
_QUOTED = re.compile(rf"(?P<v>{_VERB})(?P<m>[^,。;\"]{{0,24}}?)\"(?P<a>[^\"。]{{2,30}})\"(?P<t>荣誉称号|称号|奖章|"
    rf"奖状|证书)?")
_HONOUR = (r"(?:先进[一-鿿]{0,12}|优秀[一-鿿]{0,12}|模范[一-鿿]{0,8}|劳动模范|标兵|能手|红旗手|突击手|积极分子|"
    r"三好学生|[一-鿿]{0,10}(?:标兵|能手|模范|劳模|红旗手|突击手|状元|"
           r"个人|工作者|党员|教师|干部|公务员|学员|学生|工人|社员|知青|战士|团员|五好[一-鿿]{1,3}))")
_PLAIN = re.compile(
    rf"(?P<v>(?:被|荣|光荣)?(?:[^,。;\"]{{0,24}}?)(?:评选|评定|评|表彰|命名|授予|选|推选|表扬)(?:了|过|为|予|"
    rf"成)+)(?P<a>[^,。;\"]{{0,16}}?{_HONOUR})(?P<t>荣誉称号|称号|奖)?(?=$|[,。;(、])")
_MERIT = re.compile(r"(?P<v>(?:被|荣|光荣)?(?:记|立|荣立|获|荣获|授予|给予|各?记|受)(?:了|过|个人|集体|"
    r"到)*)(?P<a>(?:个人|集体)?(?:特等|[一二三四]等)功(?:[二三四两]次)?|(?:通令)?嘉奖(?:[二三四两]次)?|"
    r"大功(?:[二两]次)?)")
_PRIZE = re.compile(r"(?P<v>(?:荣获|获得|获|得|荣膺)(?:了|过)?)(?P<a>[^,。;\"的]{2,30}?(?:奖(?!励|金)|奖章|奖状|"
    r"称号|[一二三特]等奖))(?=$|[,。;(、])")
_GIVER = re.compile(r"(?:被|由|经|受到?|受)(?P<g>[一-鿿()、]{2,24}?)(?:党组织|联合|予以|授予|评选|评|命名|表彰|"
    r"表扬|嘉奖|记|选|给予|推选|批准)")
_GIVES = re.compile(r"^(?P<g>[一-鿿()、]{2,24}?)(?:联合)?(?:授予|给予|给|为|对)(?:我|他|她|其|该同志|本人|"
    r"[一-鿿]{2,3}同志)?")
_OFFICE = re.compile(r"(?:委|会|局|部|厅|府|厂|校|院|公司|公社|团|连|营|师|军|处|科|省|市|县|区|乡|镇|社|站|所|"
    r"党组|总支|支部|机关|行|司令部|政治部|队|矿|场|学|系)$")
_NO_AWARD = re.compile(r"学位|文凭|毕业证|资格|职称|职务|任职|录用|候选人|代表$|"
    r"党员$(?<!优秀共产党员)(?<!优秀党员)(?<!模范党员)(?<!先进党员)")
_RECEIVES = re.compile(r"(?:受到?|受过|给予|予以|被|处以|作出|处|撤销|判处)")


def awards(clause: Clause) -> Iterator[Draft]:
    """What a clause with a date says was given, and by whom."""
    when = clause.when
    if when is None or when.start is None:
        return
    text = clause.text
    match = next((m for form in (_QUOTED, _MERIT, _PLAIN, _PRIZE) if (m := form.search(text)) is not None), None)
    if match is None or _NO_AWARD.search(match["a"]):
        return
    part = clause.whole.part(clause.place + match.start("a"), clause.place + match.end("a"))
    fields: dict[str, Value] = {"award": part.raw, "date": when.start.date}
    giver = _giver(clause)
    if giver:
        fields["granted_by"] = giver
    yield Draft("award", fields, part, when.start.confidence)


def _giver(clause: Clause) -> str | None:
    words = clause.words
    match = _GIVER.search(words) or _GIVES.match(words)
    if match is None or not _OFFICE.search(match["g"]):
        return None
    return clause.part(*match.span("g")).raw


def penalties(clause: Clause) -> Iterator[Draft]:
    """A penalty that a clause with a date tells (`1985年因…受党内警告处分`)."""
    when = clause.when
    match = PENALTY.search(clause.words)
    if when is None or when.start is None or match is None:
        return
    words = clause.words
    if not (_RECEIVES.search(words[: match.start()]) or "处分" in words[match.end():][:4]) or re.search(
            r"解除|撤销(?:对|原)|影响期|取消", words[: match.start()]):
        return
    fields: dict[str, Value] = {
        "penalty": penalty_name(match["p"]), "system": penalty_system(match["p"]), "decided": when.start.date}
    yield Draft("penalty", fields, clause.part(*match.span("p")), when.start.confidence)
