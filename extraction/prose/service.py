"""Posts and places of work in sentences: `1971年3月招工到临溪机械厂，先后任车工、班组长`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.post_words import UNIT_END
from extraction.posts import split_posts

_STRIP = re.compile(
    r"^(?:(?:[一-鿿]{0,10}?(?:任命|提拔|聘任|委派|选派|选送|推荐|安排|分配|抽调|借调|保送|选举|委任|派|调|送|让|"
    r"叫|选)(?:我|本人|他|她|其|该同志|[一-鿿]{2,3}同志)(?:同志)?(?=为|任|到|去|当|在|担任|做|入|往|回))|"
    r"我们?(?=[一-鿿]{2})|本人|自己|该同志|该员|他|她|其(?!他)|申请人|[一-鿿]{2,4}同志|又|即|便|就|遂|随后|"
    r"后来|此后|之后|以后|后(?!勤)|再|一直|曾(?:先后)?|先后|先(?=[当任做干在到是])|正式|光荣地?|响应[^,。;]{0,20}?号召|"
    r"并|被|因[^,。;]{0,12}?(?:需要|调整|变动|变化)|经[^,。;]{0,18}?(?:批准|推荐|介绍|考试|考核|研究|选举|同意|"
    r"决定|招工|分配|安排|审查|考察|选拔|体检|协商)[,、]?"
    r"|由(?=[^,。;]{2,14}(?:调|派|分配|推荐|选送|转))|通过[^,。;]{2,14}?(?:考试|选拔|招聘|招考)|"
    r"根据[^,。;]{2,14}?(?:需要|安排|决定)|服从[^,。;]{0,8}?(?:分配|安排)|起|开始|以来|期间|时|份|间|[,、\s])+")
_MOVE = (
    r"(?:(?:统一)?分配|分|招工|招收|招干|招聘|招|考|录用|录取|录|调动|调|抽调|抽|选调|借调|借用|派|选派|委派|下派|"
    r"下放|下乡|插队落户|插队|转业|复员|退伍|退役|转|安置|安排|应聘|聘|进|进入|回|返回|返|"
    r"到|去|赴|来|入|参军|入伍|应征入伍|毕业后|毕业|留|交流|轮岗|挂职|挂任|选送|编入|编|支边|落户|搬|迁|"
    r"随家)(?:后)?(?:到|至|入|往|回|进|去|在|赴|于|为)*")
_AT = re.compile(rf"^(?P<v>(?:{_MOVE}|在|于|就职于|供职于|任职于|服役于|就业于)(?:了)?(?:原|当时的|本地的?|"
    rf"地处[^,。;]{{2,8}}的)?)")
_ACT = re.compile(
    r"(?:(?:先后|历|曾|继续|仍|兼|改|转|升|留|专职|主要|仍然|一直|正式|担负|做过|分别)?(?:担任|任职为|"
    r"(?<![主责信委聘新现原离])任(?!务|教(?![导育研务练官授员师])|职(?=[,。;]|$))|当过?(?!时|地|年|月|选|兵|前|家|"
    r"中)|成为(?:一名)?|做(?!好|出|了大|到)|"
    r"干(?=[一-鿿]{1,4}(?:工|活|员))|从事|"
    r"充当|充任|出任|就任|为(?!了|人民|主|期|解|党)|代理|代(?=[一-鿿]{1,6}[长])|被?(?:选|聘|任命|推选|选举|提拔|"
    r"提升|晋升|委任|委派|聘任)为?|负责)(?:了|过|其|该[厂局院校队社公司站所县乡镇村]{1,2}|本[厂局院校队社]|"
    r"我[厂局校院县市]|起)?)")
_PLACE_ONLY = re.compile(
    r"(?P<x>(?:在家|参加)?(?:农业|生产|集体)?(?:劳动|务农|插队(?:落户|锻炼|劳动|知青)?|插场|锻炼|落户|"
    r"接受(?:贫下中农)?再教育|工作|任教|教书|教学|代课|行医|经商|做工|当兵|服役|学徒|学艺|实习|见习|挂职(?:锻炼)?|"
    r"帮工|支教|支农|待业|"
    r"休养|养病|学习|进修|培训|读书|就读)(?:至今|了)?)+$")
_BARE = re.compile(
    r"(?:应征入伍|参军(?:入伍)?|入伍|当兵|参加(?:中国)?(?:人民)?解放军|参加中国人民志愿军|回乡(?:务农|"
    r"参加[^,。;]{0,6}劳动|劳动|生产)?|返乡(?:务农|劳动)?|在家务农|在家(?:劳动|待业|种田)|务农|待业|下岗|病休|"
    r"休养|停薪留职|离职|"
    r"下乡(?:插队)?|插队(?:落户)?|上山下乡|当知青|当学徒|学徒|失业|待分配|离岗|内退)")
_PROMOTED = re.compile(
    r"^(?:提拔|提升|提|晋升|升|选拔|选举|当选|选|推选|任命|委任|聘任|聘用|聘|改任|改|转任|兼任|兼|代理|连任|接任|"
    r"继任|担任|出任|历任|主持)(?:了)?(?:为|任|当|作)*")
_NO_POST = re.compile(r"^(?:[^一-鿿]*|职|期间|以来|务|何职|过|时|人大代表|代表|党代表)$")
_TAIL = re.compile(r"(?:工作|职务|一职|之职|等职|等职务|职|等|至今|期间|以来|的工作|(?<!目)的)$")
_LEAVES = re.compile(r"^(?:因[^,。;]{1,10})?(?:办理)?(?:退休|离休|退职|离职|辞职|退出现役|调离)(?:手续)?$")
_NOISE = re.compile(
    r"^(?:[一-鿿]{0,4}(?:中|上|下|方面|里|期间|时期|时候|之前|之后|以后|以前|过程)$|此|这|那|党的|组织的?|领导|"
    r"同志们|毛主席|党中央|思想|政治|学习|生活|"
    r"今后|各级|各项|主动|积极|努力|认真|希望|接受|帮助|教育|关怀)")


@dataclass(frozen=True)
class Service:
    """Unit and posts that a clause names; `bare` is an occupation without either (入伍, 务农)."""

    unit: str
    post: str
    start: int
    stop: int
    bare: str = ""
    opens: bool = False  # words that begin something new: a move, an appointment

    @property
    def text(self) -> str:
        """As a line of a career."""
        return self.unit + self.post if (self.unit or self.post) else self.bare


def service(words: str, opening: bool) -> Service | None:
    """What a clause tells of work. `opening`: the clause holds its own date, so that a bare unit and post may do."""
    lead = _STRIP.match(words)
    start = lead.end() if lead else 0
    text = words[start:]
    at = _AT.match(text)
    if at is not None:
        found = _behind_move(text, at.end(), start)
        if found is not None:
            return found
    begun = [told for form in (_PROMOTED, _ACT) if (told := form.match(text)) is not None]
    promoted = max(begun, key=lambda told: told.end()) if begun else None
    if promoted is not None:
        return _posts(text[promoted.end():], start + promoted.end(), opens=True)
    bare = _BARE.match(text)
    if bare is not None:
        return Service("", "", start, start + bare.end(), bare[0], opens=True)
    inner = _ACT.search(text)
    direct = inner is not None and inner[0][:1] not in "代为负" and 2 <= inner.start() <= _LONGEST_UNIT
    if opening and inner is not None and direct and split_posts(text[: inner.start()] + "工作").unit:
        return _unit_and_posts(text[: inner.start()], text[inner.end():], start, start + len(text))
    if opening and (parts := split_posts(_TAIL.sub("", text) if len(text) > 6 else text)).unit and (
            _is_unit(parts.unit) and re.search(_OFFICE_WORD, parts.post) and not _NO_LINE.search(text)):
        return Service(parts.unit, _TAIL.sub("", parts.post) or parts.post, start, start + len(text), opens=True)
    return None


def _behind_move(text: str, place: int, offset: int) -> Service | None:
    """`到临溪机械厂当学徒`, `在江原省南屏县云塘公社插队`, `调任县财政局副局长`."""
    rest = text[place:]
    moved = text[:place]
    if not rest:
        bare = _BARE.match(text)
        return Service("", "", offset, offset + bare.end(), bare[0], opens=True) if bare else None
    joined = _ENLISTS.search(rest)
    if joined is not None:
        return Service("", "", offset, offset + len(text), joined[0], opens=True)
    act = _ACT.search(rest)
    if act is not None and act.start() == 0:
        return _posts(rest[act.end():], offset + place + act.end(), opens=True)
    if act is not None and act.start() == 1 and rest[0] in _ITS_PLACE:  # 进厂当车工
        return _posts(rest[act.end():], offset + place + act.end(), opens=True)
    if act is not None and act.start() >= 2:
        return _unit_and_posts(rest[: act.start()], rest[act.end():], offset + place, offset + len(text))
    only = _PLACE_ONLY.search(rest)
    unit = rest[: only.start()] if only is not None else rest
    if _NOISE.match(unit) or len(unit) < 2:
        bare = _BARE.search(text)
        return Service("", "", offset, offset + len(text), bare[0], opens=True) if bare else None
    before = _BARE.match(moved)
    what = only["x"] if only is not None else before[0] if before is not None else ""
    parts = split_posts(unit)
    if only is None and parts.unit and parts.post and parts.post != unit:
        return Service(parts.unit, parts.post, offset + place, offset + len(text), opens=True)
    if not _is_unit(unit):
        return None
    return Service(unit, _kept(what), offset + place, offset + len(text), opens=True)


def _kept(what: str) -> str:
    return "" if re.fullmatch(r"工作|工作至今|参加工作", what) else what


def _is_unit(text: str) -> bool:
    """Whether words end as names of units, places or departments do."""
    if not 2 <= len(text) <= 36 or re.search(r"[,。;:]", text):
        return False
    return _PLACE_END.search(text) is not None or any(match.end() == len(text) for match in UNIT_END.finditer(text))


def _unit_and_posts(unit: str, posts: str, start: int, stop: int) -> Service | None:
    unit = re.sub(r"(?:工作|服役|学习|插队|劳动|务农|落户|当兵|就业|上班|任职|供职|先后|历|曾|,|里|,?并)+$", "", unit)
    post = _cleaned(posts)
    if not unit or _NO_POST.match(post) or not _is_unit(unit):
        return _posts(unit + posts, start, opens=True) if unit and post else None
    return Service(unit, post, start, stop, opens=True)


def _posts(text: str, start: int, *, opens: bool) -> Service | None:
    post = _cleaned(text)
    if _NO_POST.match(post) or _NOISE.match(post):
        return None
    parts = split_posts(post)
    if not parts.posts and not parts.unit:
        return None
    if not re.search(_OFFICE_WORD, post):
        return None
    return Service(parts.unit, parts.post if parts.unit else post, start, start + len(text), opens=opens)


_NO_LINE = re.compile(r"称号|奖|授予|评为|考核|通过|年度|表彰|决定|处分|会议|文件|规定|通知|[\"]|^给|解放$|成立|合并")
_ENLISTS = re.compile(r"(?:应征入伍|参军入伍|参军|入伍|参加(?:中国)?(?:人民)?(?:解放军|志愿军))$")
_ITS_PLACE = "厂矿店校队社场站局"
_LONGEST_UNIT = 26  # characters of a unit in front of its verb
_PLACE_END = re.compile(
    r"(?:[部处科室股组队村屯社厂场站所局院校馆店行会厅委连营团师旅军街镇乡县市区省旗盟州]|大队|公社|部队|家乡|"
    r"老家|农村|家中|基层|机关|车间|工地|党委|党组|支部|总支|公司|集团|中心|银行|大学|幼儿园|指挥部|老区|边疆|"
    r"新疆|西藏|内蒙古|黑龙江|北大荒|部门|工会|团委|妇联|中队|支队|总队|分队|一线)$")
_OFFICE_WORD = (
    r"[长员任记师工]$|[长员任记师工](?=[、,(兼]|至今)|主席|委员|常委|干事|秘书|教授|讲师|助教|会计|出纳|司机|学徒|"
    r"战士|文书|经理|董事|监事|参谋|政委|干部|医生|护士|医士|记者|编辑|"
    r"顾问|律师|代表|民警|警察|法官|助理|专干|支书|村官|知青|农民|社员|组织|校对|翻译|保管|核算|采购|销售|播音|"
    r"电工|车工|司务|副职|正职|主办|主管|督导|督学|级|总监|店主|主编|负责人|调度|营业|见习|实习|试用|学生|学员|"
    r"研究生|代课|民办|工人|列兵|上等兵|下士|中士|上士|少尉|中尉|上尉|少校|中校|上校|大校")


def _cleaned(text: str) -> str:
    """The posts without what is said of them."""
    post = re.split(r"[,。;:(]|(?<=[长员任记师工])(?:期间|以来|至今|起|时|后)|,?(?:主要)?(?:分管|负责|从事|参与)",
    text)[0]
    post = re.sub(r"^(?:了|过|一名|一个|一位|成为|该[厂局院校队社公司站所县乡镇村]{1,2}(?=[一-鿿])|"
    r"本[厂局院校队社]|起|为|"
    r"是)+", "", post)
    post = _TAIL.sub("", post) if len(post) > 3 else post
    return re.sub(r"(?<=[长员任记师工])的$", "", post)  # 我是八七年到机床厂任车工的
