"""Who somebody is, in sentences: `张某，男，汉族，1953年4月生，江原省南屏县人，中共党员，大学文化`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_types import DateContext
from extraction.date_values import DateValue
from extraction.drafts import Draft, dated
from extraction.materials.person import political_status
from extraction.numerals import number
from extraction.prose.clauses import Clause
from extraction.prose.person_names import is_name
from extraction.prose.times import When, other_calendar
from models.dates import Calendar
from models.facts import Value

_ETHNIC = (
    "汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 "
    "纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 "
    "仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 "
    "基诺").replace(" ", "|")
_ETHNICITY = re.compile(rf"^(?:民族)?:?(?P<v>(?:{_ETHNIC})族)(?:人)?$")
_ETHNICITY_LABEL = re.compile(rf"^民族:?(?P<v>(?:{_ETHNIC})族?)$")
_GENDER = re.compile(r"^(?:性别)?(?:是|为|:)?(?P<v>[男女])(?:性)?(?=$|[,(、]|[一-鿿]{1,4}族)")
_FORMER = re.compile(r"^(?:曾用名|原名|别名|又名|化名|乳名|小名|曾名)(?:叫|是|为|:)?(?P<v>[一-鿿·]{2,8}?)(?:同志)?$")
_NATIVE = re.compile(r"^(?:籍贯|原籍|祖籍)(?:是|为|:|在|系)?(?P<v>[一-鿿]{2,24}?)(?:人)?$")
_PERSON_OF = re.compile(
    r"^(?:我|本人|他|她|其|该同志|[一-鿿]{2,4}同志)?(?:系|是|为)?(?P<v>[一-鿿]{1,8}?(?:省|自治区|市|县|自治州|"
    r"地区|盟|旗|州)[一-鿿]{0,16}?)(?:人|籍)$")
_PERSON_OF_SHORT = re.compile(r"^(?:我|本人)?(?:系|"
    r"是)?(?P<v>(?![^人]*[合制业职工商军管法当领主负证介受])[一-鿿]{4,7})人$")
_BIRTH_PLACE = re.compile(
    r"(?:出生地(?:点)?(?:是|为|:|在)?|(?:出生|诞生|生|降生)(?:于|在|地)+)(?P<v>[一-鿿]{2,30}?)(?=$|[,。;:(]|"
    r"(?:的)?一个|一户|一(?:贫|中|农|工|干|军|教|普)|的|人$|贫农家庭|中农家庭|工人家庭|农民家庭|干部家庭|家庭|"
    r"(?:普通|革命)?(?:贫苦|农民|工人|干部|知识分子|职员|教师|军人|小商)[一-鿿]{0,4}家)")
_ID = re.compile(r"(?:身份证|公民身份|身份)(?:证)?(?:件)?(?:号码|号)?(?:是|为|:)*(?P<v>\d{17}[\dXx×]|\d{15})(?!\d)")
_ID_ALONE = re.compile(r"(?:\d{17}[\dXx×]|\d{15})(?!\d)")
_ID_LABEL = re.compile(r"身份(?:证件?)?(?:号码|编号|号)?[:\s]+$")
_AGE = re.compile(r"(?:现年|今年|年龄|时年|年已|实足|周岁|虚岁|虚龄)?:?(?P<n>\d{1,2}|"
    r"[一二三四五六七八九十]{1,3})(?P<k>周|虚)?岁(?!时|那年|上|就|起|开始|入|参|的|以|前|后|时候|年)")
_AGE_SURE = re.compile(r"现年|今年|年龄|虚岁|虚龄|周岁")
_NAME_SAID = re.compile(
    r"^(?:我|本人)(?:的名字)?(?:名叫|叫做|叫|名|姓名|是|,)?(?P<v>[一-鿿·]{2,8})$|^(?:姓名|名字)(?:是|为|:|"
    r"叫)?(?P<w>[一-鿿·]{2,8})$")
_POLITICS = re.compile(r"^(?:政治面貌|政治面目)?(?:是|为|系|:)?(?P<v>中共(?:正式|预备)?党员|中国共产党(?:正式|"
    r"预备)?党员|共产党员|党员|预备党员|候补党员|(?:中国)?共青团员|团员|群众|无党派(?:人士)?|(?:民革|民盟|民建|"
    r"民进|农工党|致公党|九三学社|台盟)(?:成员|党员|盟员|会员|社员)?)$")
_BORN_AFTER = re.compile(r"^(?:\([^)]{0,24}\))?(?:日|,)?(?:我|本人)?(?:出生|诞生|降生|生(?=$|[,。;(于在人]))")
_BORN_BEFORE = re.compile(
    r"(?:出生(?:年月日?|日期|时间)?|生(?:日|辰)?|诞生)(?:是|为|:|于|在|填写为|登记为|记载为|应为|系)*(?:公历|农历|"
    r"阴历|阳历)?$"
    r"|出生(?:年月日?|日期|时间)[^,。;]{0,8}?(?:填|写|记|登记|填写|记载|误填|误写|填报|推算)(?:为|成|是|"
    r"的是)+(?:公历|农历)?$")


def gender_of(clause: Clause) -> re.Match[str] | None:
    """`男` or `性别：男` as a clause of its own."""
    return _GENDER.match(clause.text)


def identity_words(clause: Clause, *, record: bool) -> Iterator[Draft]:
    """Identity that a clause tells. `record`: the sentence introduces a person (name, 男, 汉族, …)."""
    text = clause.text
    for field, form in (("former_name", _FORMER), ("native_place", _NATIVE), ("ethnicity", _ETHNICITY_LABEL)):
        match = form.match(text)
        if match is not None:
            yield _identity(clause, field, match)
            return
    if record:
        yield from _record_words(clause)
    match = _ID.search(text)
    if match is not None:
        part = clause.whole.part(clause.place + match.start("v"), clause.place + match.end("v"))
        yield Draft("identity", {"field": "id_number", "value": match["v"].upper().replace("×", "X")}, part)
    if match is None and (bare := _ID_ALONE.match(text)) is not None and _ID_LABEL.search(
            clause.whole.text[max(0, clause.place - 14): clause.place]):
        part = clause.whole.part(clause.place, clause.place + bare.end())
        yield Draft("identity", {"field": "id_number", "value": bare[0].upper().replace("×", "X")}, part)
    match = _BIRTH_PLACE.search(text)
    if match is not None and re.search(r"[省市县区州盟旗乡镇村庄社队街](?!会)", match["v"]):  # 生在新社会
        yield _identity(clause, "birth_place", match)


def _record_words(clause: Clause) -> Iterator[Draft]:
    text = clause.text
    gender = _GENDER.match(text)
    if gender is not None:
        yield _identity(clause, "gender", gender)
        text = text[gender.end():]
    ethnic = re.match(rf"^(?:民族)?:?(?P<v>(?:{_ETHNIC})族)", text)
    if ethnic is not None:
        start = clause.place + len(clause.text) - len(text)
        part = clause.whole.part(start + ethnic.start("v"), start + ethnic.end("v"))
        yield Draft("identity", {"field": "ethnicity", "value": part.raw}, part)
        return
    native = _PERSON_OF.match(text) or _PERSON_OF_SHORT.match(text)
    if native is not None and re.search(r"负责|工作|证明|介绍|当事|领导|主持|监护|委托|代理|经办", native["v"]) is None:
        yield _identity(clause, "native_place", native)


def _identity(clause: Clause, field: str, match: re.Match[str]) -> Draft:
    part = clause.whole.part(clause.place + match.start("v"), clause.place + match.end("v"))
    return Draft("identity", {"field": field, "value": part.raw}, part)


def name_said(clause: Clause) -> tuple[int, int] | None:
    """The name in `我叫张某`, as places in the text."""
    match = _NAME_SAID.match(clause.text)
    if match is None:
        return None
    group = "v" if match["v"] else "w"
    if not is_name(match[group]) and not clause.text.startswith(("我叫", "我名叫", "姓名")):
        return None
    return clause.place + match.start(group), clause.place + match.end(group)


def birth_words(clause: Clause, context: DateContext) -> Iterator[Draft]:
    """The birth that a clause with a date tells, and the same day in the other calendar."""
    when = clause.when
    if when is None or when.start is None or clause.inherited or when.end is not None:
        return
    if not (_BORN_AFTER.match(clause.words) or _BORN_BEFORE.search(clause.before) or _born_behind(clause, when)):
        return
    yield dated("birth", {"date": when.start.date}, when.start)
    other = other_calendar(clause.whole, when, context)
    if other is not None:
        yield dated("birth", {"date": other.date}, other)


def born_again(clause: Clause) -> Iterator[Draft]:
    """`即农历一九五六年十月十八日` behind a birth date: the same day in another calendar."""
    when = clause.when
    if when is None or when.start is None or clause.inherited or when.end is not None:
        return
    if re.fullmatch(r"(?:即|合|折合|也就是|亦即|相当于)?(?:公历|农历|阴历|阳历|旧历|公元)?",
    clause.before) and re.fullmatch(
            r"(?:出生|生)?", clause.words) and (clause.before or when.start.date.calendar is Calendar.LUNAR):
        yield dated("birth", {"date": when.start.date}, when.start)


def _born_behind(clause: Clause, when: When) -> bool:
    """`1953年4月（农历三月初三）出生`: the bracket stands between."""
    behind = clause.whole.text[when.stop: when.stop + 40]
    return re.match(r"\([^)]{1,24}\)(?:出生|生(?=$|[,。;(于在人]))", behind) is not None


def age_words(clause: Clause, on: Value | None, *, record: bool) -> Iterator[Draft]:
    """A stated age, with the day of the paper."""
    match = _AGE.search(clause.text)
    years = number(match["n"]) if match else None
    if match is None or years is None or not 5 <= years <= 100:
        return
    if not (_AGE_SURE.search(clause.text) or (record and len(clause.text) <= 6)):
        return
    fields: dict[str, Value] = {"age": years}
    if "虚" in clause.text:
        fields["nominal"] = True
    if on is not None:
        fields["on"] = on
    part = clause.whole.part(clause.place + match.start("n"), clause.place + match.end())
    yield Draft("age_stated", fields, part, 0.95)


def politics_words(clause: Clause, on: Value | None) -> Iterator[Draft]:
    """A political status as a clause of its own."""
    match = _POLITICS.match(clause.text)
    status = political_status(match["v"]) if match else None
    if match is None or status is None or clause.follows == ":":  # 预备党员：某某 signs a letter
        return
    fields: dict[str, Value] = {"value": status, **({"on": on} if on is not None else {})}
    yield Draft("political_status", fields, clause.whole.part(clause.place + match.start("v"),
                                                              clause.place + match.end("v")))


def birth_year_of(clause: Clause) -> DateValue | None:
    """The birth date that a clause about anybody tells."""
    when = clause.when
    if when is None or when.start is None or clause.inherited:
        return None
    if _BORN_AFTER.match(clause.words) or _BORN_BEFORE.search(clause.before):
        return when.start
    return None
