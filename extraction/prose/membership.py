"""Party and League in sentences: steps with their day, who introduced, what somebody is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.drafts import Draft, dated
from extraction.prose.clauses import Clause
from extraction.prose.person_names import names_in_list
from extraction.prose.times import When
from models.facts import Value

_WISH = re.compile(
    r"申请转|(?:申请|要求|请求)[^,。;]{0,10}(?:转正|转为)|志愿加入|愿意?加入|要求加入|要求入党|希望加入|争取|"
    r"申请加入|申请入党|渴望|立志|想加入|决心|早日|为了?加入|"
    r"如果|若|能否|可否|是否|期望|请求|不够|"
    r"入党(?:的?动机|志愿|誓词|介绍|目的|条件|标准|对象|积极|要求|以来|以后|后|前|之前|之后|手续|问题|材料)|"
    r"加入党组织(?:后|以来)")
_APPLIED = re.compile(
    r"(?:递交|提出|提交|写|交|呈交|呈递|写出|写下|写过|上交)(?:了|过)?[^,。;]{0,14}?(?:入党|"
    r"加入(?:中国)?共产党的?|加入党组织的?)[^,。;]{0,4}?申请"
    r"|(?:书面|正式)?申请(?:加入(?:中国共产党|党组织)|入党)(?!书|人|的)|(?:要求|请求)(?:加入中国共产党|入党)|"
    r"向党(?:组织|支部)[^,。;]{0,10}申请(?!转)")
_ACTIVIST = re.compile(r"(?:确定|列|定|吸收|推荐|培养|选|接受|接收|成)为?[^,。;]{0,6}?(?:入党|建党|党的)?积极分子")
_TARGET = re.compile(r"(?:确定|列|定|作|成)为?[^,。;]{0,6}?发展对象")
_FULL = re.compile(
    r"转(?:为|成)?[^,。;]{0,6}?正式(?:中共|中国共产党)?党员|(?:按期|如期|按时|准时|批准|予以|预备期满|候补期满|"
    r"同意)[^,。;]{0,4}?转正|^转正|成为[^,。;]{0,8}正式(?:的)?党员")
_JOINED = re.compile(
    r"(?:加入|参加)(?:了)?[^,。;团]{0,8}?(?:中国)?共产党(?!领导)|(?:加入|"
    r"参加)(?:了)?[^,。;团]{0,4}?党(?:组织)?(?=$|[,。;])|(?:光荣地?|火线|被?批准|发展|吸收|介绍|支部)?入了?党(?=$|"
    r"[,。;的]|[(至])|"
    r"(?:吸收|接收|接受|批准|发展|通过)[^,。;]{0,8}?(?:为|成为)[^,。;]{0,8}?(?:党员|候补党员)|(?:成|"
    r"转)为[^,。;]{0,10}?(?:预备|候补|共产|中共)[^,。;]{0,2}党员")
_BEFORE_JOIN = re.compile(r"(?:入党|加入(?:中国)?共产党|参加党)(?:的?(?:时间|日期|年月))?(?:是|为|:|于|在)*$")
_BEFORE_FULL = re.compile(r"转正(?:的?(?:时间|日期|年月))?(?:是|为|:|于|在)*$")
_EXPELLED = re.compile(r"开除(?:出)?(?:中国共产)?党籍?|清除出党")
_LEAGUE = re.compile(
    r"(?:加入|参加)(?:了)?[^,。;]{0,6}?(?:新民主主义青年团|共产主义青年团|共青团|青年团|团组织)|(?:光荣地?|"
    r"被?批准|吸收|介绍)?入了?团(?=$|[,。;(])|"
    r"(?:吸收|接收|批准|发展)[^,。;]{0,8}?为[^,。;]{0,8}?团员|成为[^,。;]{0,8}?(?:共青)?团员")
_BEFORE_LEAGUE = re.compile(r"(?:入团|加入(?:中国)?(?:共产主义青年团|共青团))(?:的?(?:时间|日期|年月))?(?:是|为|:|"
    r"于|在)*$")
_LEAVE = re.compile(r"(?:退|离)团(?=$|[,。;])")
_INTRODUCED = re.compile(r"(?:经|由|在)(?P<n>[一-鿿·、]{2,40}?)(?:同志|等|二人|两人|两位|二位|的)*介绍")
_INTRODUCERS = re.compile(r"(?:入党)?介绍人(?:是|为|:|有)+(?P<n>[一-鿿·、]{2,30}?)(?:同志|二人|两人)*$")
_DENIED = re.compile(r"(?:没有|没|未曾|从未|未|不曾|并未|反动)[^,。;]{0,4}(?:参加|加入|入)|反动|国民党|三青团|三民主义")
_BRANCH_DAY = re.compile(r"支部(?:党员)?大会(?:讨论)?(?:通过|决议|接收)(?:的?(?:时间|日期))?(?:是|为|:|在)+$")
_APPROVAL_DAY = re.compile(r"(?:党委|总支|上级党组织|县委|组织)(?:审批|批准|审查批准)(?:的?(?:时间|日期))?(?:是|为|"
    r":|在)+$")
_PARTY_NEAR = re.compile(r"入党|共产党|党员|预备期|候补期")


def membership(clause: Clause, told: str) -> Iterator[Draft]:
    """Steps towards the Party and the League in one clause. `told` is the sentence so far, its own words included."""
    when = clause.when
    if when is not None and when.start is not None:
        step = party_step(clause, told)
        if step is not None:
            yield _dated("party", step, when)
            return
        league = league_step(clause)
        if league is not None:
            yield _dated("league", league, when)


def party_step(clause: Clause, told: str) -> str | None:
    """The contract's `party.step` that a clause with a date tells."""
    words, before = clause.words, clause.before
    if _DENIED.search(words):
        return None
    if _APPLIED.search(words):
        return "apply"
    if _ACTIVIST.search(words):
        return "activist"
    if _TARGET.search(words):
        return "target"
    if _EXPELLED.search(words):
        return "expelled"
    if _WISH.search(words):
        return None
    if _BRANCH_DAY.search(before):
        return "branch_accept"
    if _APPROVAL_DAY.search(before):
        return "superior_approve"
    if _FULL.search(words) or _BEFORE_FULL.search(before):
        if not _PARTY_NEAR.search(told):
            return None
        return "claimed_full"
    if _JOINED.search(words) or _BEFORE_JOIN.search(before) or _by_branch_as_candidate(words):
        return "claimed_join"
    return None


def _by_branch_as_candidate(words: str) -> bool:
    """`经支部大会通过`, the rest of the sentence behind the comma says as what."""
    return re.search(r"支部(?:党员)?大会(?:讨论|研究|一致|表决)*通过", words) is not None


def league_step(clause: Clause) -> str | None:
    """The contract's `league.step` that a clause with a date tells."""
    words = clause.words
    if _DENIED.search(words):
        return None
    if _LEAVE.search(words):
        return "leave"
    if re.search(r"申请(?:加入|入团)|要求(?:加入|入团)", words):
        return "apply" if "团" in words else None
    if re.search(r"入团(?:后|以来|志愿|介绍|动机)", words):
        return None
    return "approve" if _LEAGUE.search(words) or _BEFORE_LEAGUE.search(clause.before) else None


def introducers(clause: Clause, told: str, after: str) -> Iterator[Draft]:
    """Who introduced the person to the Party. `told` and `after` are the words of the sentence up to and behind it."""
    match = _INTRODUCED.search(clause.text) or _INTRODUCERS.search(clause.text)
    if match is None:
        return
    near = (told if "介绍人" in clause.text else clause.text) + after
    if not re.search(r"党", near) or re.search(r"团", near.split("党")[0]):
        return
    for start, end in names_in_list(match["n"]):
        place = clause.place + match.start("n")
        part = clause.whole.part(place + start, place + end)
        yield Draft("party_introducer", {"name": part.raw}, part, 0.9)


def _dated(kind: str, step: str, when: When) -> Draft:
    assert when.start is not None  # noqa: S101  (the caller looks)
    fields: dict[str, Value] = {"step": step, "date": when.start.date}
    return dated(kind, fields, when.start)
