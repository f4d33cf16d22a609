"""What somebody was while a résumé line lasted: kind, occupation of the contract, full time or not."""

from __future__ import annotations

import re

from extraction.posts import PostText
from models.dates import PartialDate

_REST = re.compile("病休|休养|养病|因病|产假|病假|住院|内退|离岗|[退离]休(?!干部|人员|职工|办)")
_UNEMPLOYED = re.compile("待分配|待业|失业|无业|停薪留职|下岗|在家(?!乡|务农|种田|种地|劳动)|自谋职业|辞职|离职")
_TRAINING = re.compile("培训|轮训|短训|研修班|进修班|讲习班|学习班|补习")
_STUDY_END = re.compile(
    r"(?:学习|学生|学员|研究生|本科生|专科生|就读|读书|上学|求学|深造|进修|攻读.*|肄业|毕业|结业|在读|函授"
    r"|大专班|本科班)(?=$|[,、;。(\d])")
_STAGES = re.compile("(?:小学|初小|高小|初中|高中|中专|大专|专科|本科|研究生|[、,及和至到()])+")  # 北川县第二中学初中
_SCHOOL_ONLY = re.compile(
    r"(?:小学|中学|大学|学校|学院|附中|附小|[一二三四五六七八九十\d]中|师范|技校|中专"
    r"|高中|初中|专业|系|班)$")
_MILITARY = re.compile(
    "部队|解放军|武警|陆军|海军|空军|某部|某[师团旅营连军]|炮兵|步兵|工程兵|铁道兵|舰队"
    "|军区|军分区|兵团[^农]|边防")
_SOLDIER = re.compile(
    "战士|士兵|服役|当兵|入伍|参军|班长|副班长|通信员|卫生员|文书|炊事员|驾驶员|学兵|列兵"
    "|上等兵|志愿兵|士官")
_OFFICER = re.compile(
    "排长|连长|营长|团长|师长|军长|指导员|教导员|政委|参谋|干事|助理员|司令|军医|教员|副官"
    "|协理员|股长|主任|处长|司务长")
_RURAL = re.compile("知青|知识青年|插队|插场|下乡|务农|社员|回乡|农民|种田|生产劳动")
_BRIGADE = re.compile("(?:大队|生产队|小队|村|公社)$")
_BRIGADE_POST = re.compile("劳动|会计|记工员|队长|支书|支部书记|民兵|保管员|团支书|妇女主任|副主任|主任|书记")
_WORKER = re.compile(
    r"工人|学徒|徒工|临时工|合同工|普工|[^职员、,;(]工(?=$|[、,;(])|司机|驾驶员|炊事员|售货员|营业员|保管员"
    r"|调度员|检验员|收购员|装卸|搬运|店员|服务员|炉前|挡车")
_RANK = re.compile("[一二三四]级(?:主任科员|调研员|科员)|[一二]级巡视员")
_NON_LEADING = re.compile("主任科员|调研员|巡视员")
_CLERK = re.compile("科员|办事员")
_LEADING = re.compile(
    "(?:局|厅|处|部|县|市|省|区|乡|镇|州|旗|院|检察|专员|署|科|秘书)长|专员|书记(?!员)|党组成员|党委委员|常委"
    "|主席|主任(?!科员|医|技|记者|编辑|护)")
_NOT_LEADING = re.compile("股|支部|团支|总支|教研|车间|班主任|督导室|工会|秘书(?!长)")
_ORGAN = re.compile(
    "局$|厅$|委$|委员会$|政府|[省市县区乡镇旗州盟]$|法院|检察院|人大|政协|街道|办事处|行署|公署|部$|办公室$"
    "|办$|管委会|工委|纪委|总队|支队|开发区|公社$|总工会|妇联|团.委")
_CITY = re.compile("省|市|地区|州|盟|厅")
_IN_SERVICE = re.compile("在职|函授|夜大|夜校|业余|电大|自考|自学考试|网络教育|远程教育|党校")
CIVIL_SERVANTS_FROM = 1993  # 国家公务员暂行条例, 1993-10: 科员 becomes a non-leading post


def kind_of(body: str, parts: PostText) -> str:
    """study, training, rural, military, unemployed, rest, or work."""
    if _REST.search(body):
        return "rest"
    if _UNEMPLOYED.search(body):
        return "unemployed"
    if _is_study(body, parts):
        return "training" if _TRAINING.search(body) and not re.search("大专|本科|研究生|中专", body) else "study"
    if re.search("培训$|轮训$|集训$", body):
        return "training"
    if _MILITARY.search(parts.unit or body) or re.search("服役|参军|入伍", body):
        return "military"
    if _RURAL.search(body) or (_BRIGADE.search(parts.unit) and (not parts.post or _BRIGADE_POST.search(parts.post))
                               and not parts.unit.endswith("公社")):
        return "rural"
    return "work"


def _is_study(body: str, parts: PostText) -> bool:
    if _STAGES.fullmatch(parts.post):
        return True
    if _STUDY_END.search(parts.post or body) or re.search("(?:脱产|离职)学习", body):
        return not re.search("教师|教员|教学工作|指导员|队长", parts.post)
    return not parts.posts and bool(_SCHOOL_ONLY.search(body))


def occupation_of(kind: str, parts: PostText, start: PartialDate | None) -> str | None:
    """The contract's `stint.occupation`; None where the words do not say."""
    fixed = {"study": "学习", "training": "学习", "rural": "务农", "unemployed": "待业", "rest": None}
    if kind in fixed:
        return fixed[kind]
    if kind == "military":
        return "军官" if _OFFICER.search(parts.post) and not _SOLDIER.search(parts.post) else "士兵"
    return _work_occupation(parts, start)


def _work_occupation(parts: PostText, start: PartialDate | None) -> str | None:
    post = parts.post
    if _WORKER.search(post):
        return "工人"
    if _RANK.search(post) and not _leads(parts):
        return "职级"
    if _leads(parts):
        return "领导"
    if _NON_LEADING.search(post):
        return "非领导"
    if _CLERK.search(post) and start is not None and start.earliest.year > CIVIL_SERVANTS_FROM:
        return "非领导"
    return "干部" if post else None


def _leads(parts: PostText) -> bool:
    """A leading post of a Party or government body; a section head of a county bureau is not one."""
    if not _ORGAN.search(parts.unit):
        return False
    posts = re.split("[、,;]", parts.post)
    leading = [post for post in posts if _LEADING.search(post) and not _NOT_LEADING.search(post)]
    if any(re.search("办公室|科|室", post) for post in leading) and not _CITY.search(parts.unit):
        leading = [post for post in leading if not re.search("办公室|科|室", post)]
    return bool(leading)


def full_time_of(kind: str, body: str, *, nested: bool) -> bool | None:
    """Whether the line fills the person's time; None where the words leave it open."""
    if nested:
        return "脱产" in body
    if kind == "study":
        return True if re.search("脱产|全日制", body) else not _IN_SERVICE.search(body)
    if kind == "training":
        return True if "脱产" in body else None
    return True if kind in ("work", "military", "rural") else None
