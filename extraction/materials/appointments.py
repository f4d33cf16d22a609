"""Posts given and taken: out of sentences and out of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.ner.labels import NameLabel
from extraction.ner.tagger import names_of
from extraction.posts import level_of_post, named_level, split_posts
from extraction.spans import Span
from models.facts import Value

_NAME = r"(?![一二三四五]级|副|正|高级)(?:[一-鿿]{1,8}(?:·[一-鿿]{1,10})+?|[一-鿿]{2,4}?)"
_SURE = 0.85  # of the tagger
_NOTE = r"(?:\([男女][^)]{0,6}\))?"  # （女）, （女，回族） behind a name


def _who(called: str, bare: str) -> str:
    """A pattern of whom a clause is about: 其, a name with 同志 (group `called`), or a name before a verb (`bare`)."""
    return (rf"(?:其|你(?:同志)?|(?P<{called}>{_NAME})同志{_NOTE}(?:的)?|"
            rf"(?P<{bare}>{_NAME}){_NOTE}(?=为|的|任)的?)")


_OFF = re.compile(
    rf"(?:{_who('a', 'b')})?(?:免去|免|不再担任|不再兼任|解聘|解除)"
    rf"(?:{_who('c', 'd')})?(?:原任|担任|兼任)?的?(?P<p>.+)")
_ON = re.compile(
    rf"(?:{_who('a', 'b')})?(?P<v>试任|挂职担任|挂职任|挂任|兼任|任命|聘任|聘用|聘请|晋升为|套转为|确定为|代理|提名|"
    rf"推荐|担任|任|聘)(?:{_who('c', 'd')})?(?:担任|兼任|试任|为|任)?(?P<p>.+)")
_UNDER = re.compile(rf"(?P<a>{_NAME})(?:同志)?{_NOTE}(?:为|任|的)(?P<p>.+)")  # below a head 任命： or 免去：
_RESIGNS = re.compile(
    rf"(?:其|(?P<a>{_NAME})(?:同志)?)?(?:所|原)任的?(?P<p>.{{2,40}}?)(?:职务)?"
    r"(?:自然|自行|相应|同时|随之|即行)*(?:免除|免去|终止|取消)$")
_LEAD = re.compile(
    r"(?:经.{0,16}?(?:研究|讨论|决定|同意|会议)|研究|决定|同意|批准|现将|同时|兹|(?:聘书|任命书|任职令|聘任书)兹?|并|"
    r"即日起|自即日起|[一二三四五六七八九\d]+、)+")
_HEAD = re.compile(r"(?:任命|聘任|任职|免去|免职|任|免|聘)(?:下列.{0,10}|以下.{0,10}|如下)?$")
_NO_POST = re.compile(r"^(职|期|用|前|免|命|令)|^试用期|职务(如下|任免)|任职时间|有关|通知|如下|^(其)?$|候选人$")
_ENDS = re.compile(
    r"(?:职务)?(?:自然|自行|相应|同时|随之|即行)*(?:免除|终止|取消)$|(?:的)?(?:原任)?(?:职务|"
    r"职级)(?:[(（][^)）]*[)）])?$|[(（](?:试用|挂职|任职|聘期|列|正|副|兼|时间)[^)）]*[)）]?$|"
    r"[(（]?试用期.*$")
_CLAUSE = re.compile(r"(?:[^,，.。;；:：]|\.(?=\d))+")
_VERBS = (("试任", "试任"), ("挂任", "挂职"), ("挂职任", "挂职"), ("挂职担任", "挂职"), ("兼任", "兼任"))


def decided_posts(span: Span) -> Iterator[tuple[str, dict[str, Value], Span, str | None]]:
    """Each post that a decision names: action, unit and post with level, the spot of the post, and whose it is."""
    head: str | None = None
    person: str | None = None
    last: str | None = None
    names: set[str] = set()
    for match in _CLAUSE.finditer(span.text):
        lead = _LEAD.match(match[0])
        start = match.start() + (lead.end() if lead else 0)
        clause = span.text[start: match.end()]
        ends_in = span.text[match.end():][:1]
        if ends_in in (":", "：") and (opens := _HEAD.search(clause)) is not None:
            head, last = ("免" if "免" in opens[0] else "任"), None
            continue
        found = _in_clause(clause, head, last)
        if found is None:
            last = None if ends_in == "。" else last
            continue
        action, who, place = found
        if who is None:
            who, place = _named_at(clause, place)
        person = who or person
        names |= {who} if who else set()
        for name in names:
            place += len(name) if clause.startswith(name, place) else 0
        part = span.part(start + place, match.end())
        bare = part.part(0, len(_ENDS.sub("", part.text)))
        fields = post_fields(part.raw, bare.raw)
        if fields.get("post"):
            yield _manner(action, clause, span.text[match.end():][:12]), fields, bare, person
        last = None if ends_in == "。" else action


def _in_clause(clause: str, head: str | None, last: str | None) -> tuple[str, str | None, int] | None:
    """What a clause does, to whom, and where the post begins. `last` is what the clause before did."""
    resigns = _RESIGNS.match(clause)
    if resigns is not None:
        return "免", resigns["a"], resigns.start("p")
    off, on = _OFF.match(clause), _ON.match(clause)
    if off is not None and not _NO_POST.search(off["p"]):
        return "免", off["a"] or off["b"] or off["c"] or off["d"], off.start("p")
    if on is not None and off is None and not _NO_POST.search(on["p"]):
        return dict(_VERBS).get(on["v"], "任"), on["a"] or on["b"] or on["c"] or on["d"], on.start("p")
    under = _UNDER.match(clause) if head is not None else None
    if head is not None and under is not None:
        return head, under["a"], under.start("p")
    if last is not None and off is None and on is None and not _NO_POST.search(clause):
        return (last, None, 0) if level_of_post(*_unit_and_posts(clause)) else None
    return None


def _named_at(clause: str, place: int) -> tuple[str | None, int]:
    """`免去赵启明东陵县机械厂厂长职务`: a name that no word parts from the unit behind it, and where that begins."""
    name = next((name for name in names_of(clause) if name.label is NameLabel.PERSON and name.start == place), None)
    if name is None or name.probability < _SURE or name.end >= len(clause) - 1:
        return None, place
    return clause[name.start:name.end], name.end


def _unit_and_posts(words: str) -> tuple[str, tuple[str, ...]]:
    found = split_posts(_ENDS.sub("", words))
    return found.unit, found.posts


def _manner(action: str, clause: str, after: str) -> str:
    if action != "任":
        return action
    if "挂职" in clause or after.startswith(("挂职", ",挂职")):
        return "挂职"
    return "试任" if "试用" in clause or re.match(r"[,，(（]?试用", after) else "任"


def post_fields(whole: str, bare: str | None = None) -> dict[str, Value]:
    """Unit, post and level of words such as 南屏县财政局副局长（正科级）."""
    words = bare if bare is not None else re.sub(r"[(（][^)）]*[)）]?$", "", whole)
    found = split_posts(re.sub(r"(?<=.{2})(的)?职务$", "", words))
    fields: dict[str, Value] = {}
    if found.unit:
        fields["unit"] = found.unit
    if found.post:
        fields["post"] = found.post
    level = named_level(whole) or level_of_post(found.unit, found.posts)
    if level:
        fields["level"] = level
    return fields
