"""Texts of dates and number-like cells as cadre dossiers hold them, with how each sign is set.

`written(random)` gives one `Written`. In a text `\\u2003` is a wide gap without meaning (a form's blank), a plain space
parts two numbers and is read as such; what stands between `{` and `}` is printed by the form, the rest filled in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from extraction.date_net.alphabet import BRANCHES, HAN_DIGITS, STEMS
from models.check_digit import check_digit

GAP = "\u2003"
_UNITS = ("", "十", "二十", "三十")
_FINANCIAL = str.maketrans("一二三四五六七八九十", "壹贰叁肆伍陆柒捌玖拾")
Day = tuple[int, int, int]
Maker = Callable[[Random], str]


@dataclass(frozen=True, slots=True)
class Written:
    """A text in the markup of this module."""

    text: str


def han_number(number: int) -> str:
    """1 to 39 in words: 十五, 二十三."""
    tens, ones = divmod(number, 10)
    return ("十" if tens == 1 else _UNITS[tens]) + ("" if not ones else HAN_DIGITS[ones])


def han_day(random: Random, number: int) -> str:
    """A day or month in one of its Chinese spellings."""
    if random.random() < 0.3:
        if 20 < number < 30:
            return "廿" + HAN_DIGITS[number - 20]
        if number == 20:
            return "廿"
        if number == 31:
            return "卅一"
        if number == 30:
            return "卅"
    if random.random() < 0.05 and number > 9:
        return "".join(HAN_DIGITS[int(digit)] for digit in str(number))
    if random.random() < 0.03:
        return han_number(number).translate(_FINANCIAL)
    return han_number(number)


def han_year(random: Random, year: int) -> str:
    """Digit by digit, its zeros in one of three ways."""
    zero = random.choices("〇零0", (6, 2, 0.5))[0]
    text = "".join(HAN_DIGITS[int(digit)] for digit in str(year)).replace("〇", zero)
    return text.translate(_FINANCIAL) if random.random() < 0.01 else text


def some_day(random: Random) -> Day:
    """A day of the years that dossiers tell of; one in forty is impossible, as on some pages."""
    spread = random.random()
    year = random.randint(1935, 2026) if spread < 0.9 else random.randint(1890, 2039)
    if spread > 0.97:
        year = random.randint(1000, 2999)
    month, day = random.randint(1, 12), random.randint(1, 31)
    if random.random() < 0.025:
        month = random.choice((0, 13, 14, 19, 20, 31, 99))
    if random.random() < 0.02:
        day = random.choice((0, 32, 35, 41, 99))
    return year, month, day


def _short(random: Random, year: int) -> str:
    return f"{year % 100:02}" if random.random() < 0.3 else str(year)


def _number(random: Random, number: int) -> str:
    return f"{number:02}" if random.random() < 0.5 else str(number)


def glyphs(random: Random) -> str:
    """`1968年3月15日` and its shorter forms."""
    year, month, day = some_day(random)
    y, m, d = _short(random, year), _number(random, month), _number(random, day)
    if random.random() < 0.04:
        m = "元" if random.random() < 0.7 else random.choice("正冬腊")
    tail = random.choices(("日", "号", ""), (8, 1, 1))[0]
    return random.choices((f"{y}年{m}月{d}{tail}", f"{y}年{m}月", f"{y}年", f"{m}月{d}{tail or '日'}", f"{y}年{m}月份"),
                          (5, 4, 1, 1, 0.3))[0]


def dotted(random: Random) -> str:
    """`1968.3.15`, `1968-03-15`, `1968、3`, `85/9`, `'85.9`."""
    year, month, day = some_day(random)
    sign = random.choices(".．·、/-，—", (8, 1, 2, 2, 2, 2, 0.5, 0.4))[0]
    y = _short(random, year)
    if len(y) == 2 and random.random() < 0.2:
        y = "'" + y
    parts = [y, _number(random, month)] + ([_number(random, day)] if random.random() < 0.5 else [])
    text = sign.join(parts)
    if random.random() < 0.12:
        text = text.replace(sign, f"{sign}{GAP}" if random.random() < 0.5 else f"{GAP}{sign}{GAP}")
    return text + ("年" if random.random() < 0.01 else "")


def spaced(random: Random) -> str:
    """`1985 7`."""
    year, month, day = some_day(random)
    return f"{year} {month}" + (f" {day}" if random.random() < 0.5 else "")


def han(random: Random) -> str:
    """`一九六八年三月十五日`, `六八、三`, `二〇〇五.九`."""
    year, month, day = some_day(random)
    month, day = month if 1 <= month <= 12 else 12, day if 1 <= day <= 31 else 31
    y = han_year(random, year)
    y = y[2:] if random.random() < 0.2 else y
    m, d = han_day(random, month), han_day(random, day)
    m = random.choice("元正冬腊") if random.random() < 0.06 else m
    sign = random.choice(".、·、")
    return random.choices(
        (f"{y}年{m}月{d}日", f"{y}年{m}月", f"{y}年", f"{m}月{d}日", f"{y}{sign}{m}", f"{y}{sign}{m}{sign}{d}", y, m, d),
        (6, 4, 1, 1, 1, 0.7, 0.5, 0.3, 0.3))[0]


def lunar(random: Random) -> str:
    """`农历一九五三年腊月初八`, `1953.12.29（阴）`, `甲辰年八月十五`, `1974年闰四月十五`."""
    year, month, day = some_day(random)
    month, day = max(1, month % 13), max(1, day % 31)
    m = random.choice("正冬腊") if random.random() < 0.3 else han_number(month)
    d = ("初" if day <= 10 else "") + han_day(random, day)
    y = random.choice((str(year), han_year(random, year)))
    stem = random.choice(STEMS) + random.choice(BRANCHES)
    head = random.choices(("农历", "阴历", "旧历", "夏历", "公历", "阳历", ""), (4, 2, 0.5, 0.5, 1, 1, 4))[0]
    leap = "闰" if random.random() < 0.08 else ""
    return random.choices(
        (f"{head}{y}年{leap}{m}月{d}", f"{y}年{head}{leap}{m}月{d}", f"{y}年{head}{m}月", f"{stem}年{m}月{d}",
         f"{dotted(random)}({random.choice(('农历', '阴历', '阴', '农', '公历', '阳历'))})", f"{leap}{m}月{d}",
         f"{glyphs(random)}({random.choice(('农历', '阴历', '阳历'))})", stem + "年"),
        (4, 2, 1, 2, 2, 1, 1, 0.5))[0]


def republic(random: Random) -> str:
    """`民国三十五年三月`, `民国35.3`, `公元一九四八年五月`."""
    year, month, day = random.randint(1, 38), random.randint(1, 12), random.randint(1, 31)
    y = random.choice((str(year), han_number(year)))
    m, d = (str(month), str(day)) if y[0].isdigit() else (han_number(month), han_number(day))
    return random.choices(
        (f"民国{y}年{m}月", f"民国{y}年", f"民国{y}年{m}月{d}日", f"民国{year}.{month}", f"公元{han(random)}",
         f"公元{glyphs(random)}"), (3, 2, 2, 1, 1, 1))[0]


def span(random: Random) -> str:
    """`1985.09—1989.07`, `1985年9月至1989年7月`, `1993.03—`, `1993年3月至今`, `1989.7-8`."""
    year, month, _ = some_day(random)
    length, other = random.randint(0, 12), random.randint(1, 12)
    way = random.random()
    if way < 0.55:
        m, o = (f"{month:02}", f"{other:02}") if random.random() < 0.6 else (str(month), str(other))
        sign = random.choices("./、·-", (10, 1, 1, 1, 0.5))[0]
        first, last = f"{year}{sign}{m}", f"{year + length}{sign}{o}"
        if random.random() < 0.2 and 1930 < year < 1990:
            first, last = first[2:], last[2:]
    elif way < 0.85:
        first, last = f"{year}年{month}月", f"{year + length}年{other}月"
        if random.random() < 0.1:
            first, last = f"{year}年", f"{year + length}年"
    else:
        first = f"{han_year(random, year)}年{han_number(max(1, month % 13))}月"
        last = f"{han_year(random, year + length)}年{han_number(other)}月"
    mark = random.choices(("-", "—", "--", "——", "~", "～", "至", "到", "－", "起至"), (3, 5, 2, 2, 1, 1, 4, 0.7, 1, 0.2))[0]
    if random.random() < 0.25:
        last = random.choices(("", "今", "至今", "现在"), (4, 2, 3, 1))[0]
        if last == "至今":
            mark = mark if mark in "-—" and random.random() < 0.3 else ""
    if random.random() < 0.03:
        return f"{year}.{month}-{min(12, month + 1)}"
    gap = GAP if random.random() < 0.15 else ""
    text = f"{first}{gap}{mark}{gap}{last}"
    return text + ("止" if random.random() < 0.02 else "")


def form(random: Random) -> str:
    """A form's own 年 月 日 (or dots), filled in by hand; parts may be left empty."""
    year, month, day = some_day(random)
    y, m, d = _short(random, year), _number(random, month), _number(random, day)
    if random.random() < 0.2:
        y, m, d = han_year(random, year), han_number(max(1, month % 13)), han_number(max(1, day % 32))
    if random.random() < 0.08:
        y, m, d = (part if random.random() < 0.5 else GAP for part in (y, m, d))
    left, right = ("" if random.random() < 0.3 else GAP * random.randint(1, 2) for _ in "lr")
    pieces = [f"{left}{y}{right}{{年}}", f"{left}{m}{right}{{月}}", f"{left}{d}{right}{{日}}"]
    text = "".join(pieces[:3 if random.random() < 0.65 else 2])
    return ("{19}" + text.replace(y, y[-2:], 1)) if random.random() < 0.06 and len(y) == 4 and y.isdigit() else text


def boxed(random: Random) -> str:
    """Digits one a box: `1 9 6 8 0 3`."""
    year, month, day = some_day(random)
    digits = f"{year}{month:02}" + (f"{day:02}" if random.random() < 0.6 else "")
    return GAP.join(digits)


def words(random: Random) -> str:
    """`1985年初`, `七十年代末`, `解放前`, `66届`, `同年9月`, `46岁`."""
    year, month, _ = some_day(random)
    y = random.choice((str(year), han_year(random, year)))
    decade = random.choice((han_number(random.randint(2, 3) * 10), random.choice("四五六七八九") + "十",
                            str(random.randint(4, 9) * 10)))
    age = random.randint(14, 75)
    n = random.choice((str(age), han_number(age) if age < 40 else str(age)))
    m = random.choice((str(month), han_number(max(1, month % 13))))
    return random.choice((
        f"{y}年" + random.choice(("初", "底", "末", "上半年", "下半年", "春", "夏", "秋", "冬", "中", "前", "后", "间")),
        f"{y}年{m}月" + random.choice(("初", "底", "上旬", "中旬", "下旬", "间", "起", "前", "后")),
        f"{decade}年代{random.choice(('初', '末', '中', ''))}", random.choice(("解放前", "解放后", "解放时", "建国前", "建国初")),
        f"{year % 100:02}{random.choice('级届')}", f"{year}{random.choice('级届')}",
        f"{random.choice(('同年', '次年', '当年', '本年'))}{m}月", f"{n}岁", f"{n}周岁", f"虚岁{n}", f"{m}月{random.choice('起底初')}",
        f"{y}年{m}、{han_number(random.randint(1, 12))}月", f"约{y}年", f"{y}年{m}月{random.choice('生起止')}",
        f"{year}.{month:02}({n}岁)", f"{n}年{m}月"))


def number(random: Random) -> str:
    """A lone digit or a number, as cells hold them."""
    way = random.random()
    if way < 0.35:
        return str(random.randint(0, 9))
    if way < 0.6:
        return str(random.randint(10, 99))
    if way < 0.72:
        return "".join(random.choices("0123456789", k=random.randint(3, 12)))
    if way < 0.8:
        return f"{random.randint(1, 9999)}.{random.randint(0, 99):02}"
    if way < 0.84:
        return f"{random.randint(1, 100)}%"
    if way < 0.92:
        return han_number(random.randint(1, 39))
    return random.choice(HAN_DIGITS + "十") + random.choice(("", "年", "月", "日"))


def compact(random: Random) -> str:
    """`19680315`, `196803`, `680315`."""
    year, month, day = some_day(random)
    return random.choices((f"{year}{month:02}{day:02}", f"{year}{month:02}", f"{year % 100:02}{month:02}{day:02}", f"{year}"),
                          (5, 3, 1, 2))[0]


def identity(random: Random) -> str:
    """An identity number of a region that does not exist; one in fifteen has a wrong last sign."""
    region = random.choice(_NO_PROVINCES) + f"{random.randint(0, 9999):04}"
    year, month, day = some_day(random)
    order = f"{random.randint(0, 999):03}"
    if random.random() < 0.25:
        return f"{region}{year % 100:02}{month:02}{day:02}{order}"
    body = f"{region}{year:04}{month:02}{day:02}{order}"
    last = random.choice("0123456789X") if random.random() < 0.07 else check_digit(body)
    text = body + (last.lower() if random.random() < 0.3 else last)
    if random.random() < 0.2:
        return GAP.join(text)
    return text if random.random() < 0.9 else f"{text[:6]}{GAP}{text[6:14]}{GAP}{text[14:]}"


_PROVINCES = (set(range(11, 16)) | set(range(21, 24)) | set(range(31, 38)) | set(range(41, 47)) | set(range(50, 55))
              | set(range(61, 66)) | {71, 81, 82, 91})
_NO_PROVINCES = [f"{number:02}" for number in range(100) if number not in _PROVINCES]

_COMMON = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度"
    "家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心"
    "反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求"
    "老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压"
    "志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马"
    "节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般"
    "史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红"
    "细引听该铁价严龙飞籍贯姓性别族党校岗职务审核档案批准签章盖印盖填表简历荣誉奖惩")
OTHERS = "".join(dict.fromkeys(_COMMON))


def other(random: Random) -> str:
    """No date: words, now and then with numbers in them."""
    text = "".join(random.choices(OTHERS, k=random.randint(1, 12)))
    if random.random() < 0.3:
        place = random.randint(0, len(text))
        text = text[:place] + number(random) + text[place:]
    return text


_LABELS = ("出生年月", "出生日期", "生日", "何时", "时间", "参加工作时间", "入党时间", "入团时间", "任职时间", "起止年月", "日期", "自", "于",
           "工作时间", "现任", "身份证号", "公民身份号码", "年龄", "发证", "成文", "签名", "本人", "审核", "公章")


def amid(random: Random) -> str:
    """A date with other words beside it."""
    inner = random.choice(_DATES)(random)
    before, after = "", ""
    if random.random() < 0.6:
        label = random.choice(_LABELS) if random.random() < 0.6 else "".join(random.choices(OTHERS, k=random.randint(1, 5)))
        sign = random.choice(("", ":", "：", GAP))
        before = (f"{{{label}{sign}}}" if random.random() < 0.7 else f"{label}{sign}") + random.choice(("", GAP))
    if not before or random.random() < 0.4:
        after = random.choice(("", GAP)) + "".join(random.choices(OTHERS, k=random.randint(1, 5)))
    return before + inner + after


_DATES: tuple[Maker, ...] = (glyphs, glyphs, dotted, dotted, han, span, form)
_WEIGHTED: tuple[tuple[Maker, float], ...] = (
    (glyphs, 15), (dotted, 15), (spaced, 1), (han, 13), (lunar, 4), (republic, 1.5), (span, 13), (form, 9), (boxed, 2),
    (words, 4), (number, 7), (compact, 4), (identity, 6), (other, 3.5), (amid, 5))
_MAKERS, _WEIGHTS = [maker for maker, _ in _WEIGHTED], [weight for _, weight in _WEIGHTED]


def written(random: Random) -> Written:
    """One text, its kind drawn by how often dossiers hold it."""
    text = random.choices(_MAKERS, _WEIGHTS)[0](random)
    if random.random() < 0.03:
        text = "{" + text.replace("{", "").replace("}", "") + "}"
    if random.random() < 0.01:  # what a cell says twice, or a stroke of the pen behind
        text = f"{text}{GAP}{random.choice(('.', '、', '-'))}"
    return Written(text)
