"""M04 自传 and 思想汇报, M19 入党申请书, M20 转正申请书: what a person wrote alone, on ruled or squared paper."""

from __future__ import annotations

from dataclasses import dataclass, field

from samples.drawn import said
from samples.drawn.claims import Part, Says, claim
from samples.drawn.flow import lay_out
from samples.drawn.person import Stint
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.fine import FineSheet
from samples.drawn.workshop.life import Life
from samples.drawn.workshop.scribe import Scribe, words

STEP = 88.0


@dataclass
class Letter:
    """Lines of handwriting going down over as many pages as they need."""

    scribe: Scribe
    title: str
    squared: bool = False
    heading: str = ""  # printed on the paper: not a title
    y: float = 0.0
    sheet: FineSheet = field(init=False)

    def __post_init__(self) -> None:
        self._page()
        if self.title:
            pen = self.sheet.filled.at(56)
            self.sheet.write(self.title, (300, 190, 1354, 290), pen)

    def _page(self) -> None:
        self.sheet = self.scribe.next_sheet()
        if self.heading:
            self.sheet.write(self.heading, (300, 90, 1354, 160), self.sheet.printed.at(40))
        for i in range(22):
            self.sheet.rule(150, 300 + i * STEP, 1510, 300 + i * STEP, 1, colour=(196, 150, 150))
        if self.squared:
            for i in range(21):
                self.sheet.rule(150 + i * 68, 300, 150 + i * 68, 300 + 21 * STEP, 1, colour=(196, 170, 150))
        self.y = 300.0

    def salute(self, text: str) -> None:
        """The address, at the margin."""
        self._write(words(text), 1)

    def tell(self, *items: str | Part | Says) -> None:
        """One paragraph. It is broken at sentences where the page ends."""
        told = words("　　", *items)
        while told:
            fits, told = self._split(told)
            self._write(fits, self._lines(fits))
            if told:
                self._page()

    def sign(self, *lines: str | Part | Says) -> None:
        """Name and date at the bottom right."""
        if self.y + STEP * len(lines) > 300 + 21 * STEP:
            self._page()
        for told in lines:
            self.sheet.write(told, (860, self.y, 1490, self.y + STEP), self.sheet.filled.at(42))
            self.y += STEP

    def _lines(self, told: Says) -> int:
        return len(lay_out(told, 1350, self.sheet.filled.at(42)))

    def _split(self, told: Says) -> tuple[Says, Says]:
        room = int((300 + 21 * STEP - self.y) // STEP)
        cut = len(told)
        while cut > 1 and self._lines(told[:cut]) > room:
            cut -= 1
        return (told[:cut], told[cut:]) if self._lines(told[:cut]) <= room else ((), told)

    def _write(self, told: Says, lines: int) -> None:
        if not told:
            return
        area = (160, self.y, 1510, self.y + lines * STEP)
        self.sheet.write(told, area, self.sheet.filled.at(42), "left", False, leading=STEP / 42)
        self.y += lines * STEP


def spoken(s: Scribe, stint: Stint, how: int) -> Part:
    """A stint as people tell it in running words, one of several ways."""
    start = s.date(stint.start)
    until = "至今" if stint.end == "open" else s.date(stint.end)
    place = stint.unit or "家"
    doing = stint.post if stint.unit else stint.post.removeprefix("在家")
    lead = "任" if stint.occupation not in ("学习", "务农", "待业") else ""
    read = {"学习": f"在{place}读书，当{doing}" if "学生" in doing else f"到{place}学习，为{doing}"}.get(stint.occupation)
    body = read or f"在{place}{lead}{doing}"
    if how == 0:
        text = f"{start}至{until}{body}" if until != "至今" else f"{start}至今{body}"
    elif how == 1:
        text = f"自{start}起{body}" + (f"，到{until}为止" if until != "至今" else "，一直到现在")
    elif until == "至今":
        text = f"从{start}开始，我{body}"
    else:
        text = f"从{start}到{until}，我{body}"
    return Part(text, (said.stint_claim(stint),))


def autobiography_1955(bench: Bench, life: Life, formed: str) -> None:
    """M04 over several pages, told as a person tells it."""
    s = Scribe(bench, life, "M04", "自传", "2", formed, style="cn")
    letter = Letter(s, "自　传")
    birth = claim("birth", "民国二十年三月", date="1931-03")
    letter.tell("我叫", s.name, "，原名", s.former, "，", s.sex, "，", s.folk, "，", birth, "出生在", s.birth_place,
                "一个下中农家庭里。家中七口人，有地九亩，全家靠种地和父亲农闲时烧窑为生，生活比较困难。")  # fmt: skip
    career = life.until(formed)
    letter.tell("我八岁开始念书。", spoken(s, career[0], 0), "。", spoken(s, career[1], 2),
                "。那时物价飞涨，家里卖了一头驴才交上学费，毕业后再也没有钱升学了。", spoken(s, career[2], 1), "。")  # fmt: skip
    started = said.worked(life.work[0][:7], s.manner, "参加革命")
    letter.tell("解放以后，县里办起了干部训练班，我报名参加，", started, "正式参加革命工作。", spoken(s, career[3], 0),
                "。当时任务很重，白天下乡征粮，晚上回来刻蜡纸，但心情是愉快的。", spoken(s, career[4], 2), "。")  # fmt: skip
    joining = life.admission
    names = [claim("party_introducer", n, name=n) for n in joining.introducers]
    letter.tell("在党的培养教育下，我于", said.party("claimed_join", joining.branch[:7], s.manner), "经", names[0], "、", names[1],
                "两位同志介绍加入了中国共产党，候补期一年，", s.made_full(), "转为正式党员。")  # fmt: skip
    letter.tell("家庭成员：", *_relatives(life, ("父亲", "，在家种地，入了互助组；"), ("母亲", "，操持家务；"), ("妻子", "，在供销社当会计。")),
                "社会关系中没有被杀、被关、被管的人。")  # fmt: skip
    letter.tell("我的优点是工作肯干，服从分配；缺点是理论学习抓得不紧，性情急躁，有时态度生硬。今后我决心改正缺点，"
                "把一切献给党的事业。")  # fmt: skip
    letter.sign(words("欧阳秀峰"), words(s.sign("本人")))


def autobiography_1984(bench: Bench, life: Life, formed: str) -> None:
    """M04 of a teacher on squared paper: a lunar birth date, an age, 同年, 以来."""
    s = Scribe(bench, life, "M04", "自传", "2", formed, style="ymd")
    letter = Letter(s, "我的自传", squared=True)
    moon = claim("birth", "一九四九年农历十月初七", date="1949-10-07", calendar="lunar", self_filled=True)
    letter.tell(s.name, "，", s.sex, "，", s.folk, "，今年", s.aged(text="{}岁"), "，祖籍", s.native, "。我于", moon,
                "生在一个工人家庭，", *_relatives(life, ("父亲", "在印刷厂当工人，"), ("母亲", "料理家务。")))  # fmt: skip
    career = [c for c in life.until(formed) if c.occupation != "待业"]
    letter.tell("我的简历是这样的：", spoken(s, career[0], 0), "；", _same_year(s, career[1]), "。",
                "文化大革命开始后学校停课，我在家等候分配。")  # fmt: skip
    letter.tell(spoken(s, career[2], 2), "，和社员们同吃同住同劳动，一干就是四年多。", spoken(s, career[3], 1),
                "，每月十八元钱，教三个年级的复式班。")  # fmt: skip
    letter.tell(spoken(s, career[4], 2), "，担任五年级语文课兼班主任。")
    letter.tell("我要求入党多年了，虽然年纪不小，但为人民教育事业贡献力量的决心没有变。")
    letter.sign(words(life.person.name), words(s.sign("本人")))


def _relatives(life: Life, *told: tuple[str, str]) -> list[Part | str]:
    """Relatives by name, each with the words that follow."""
    parts: list[Part | str] = []
    for relation, after in told:
        kin = life.kin(relation)[0]
        parts += [claim("family", relation + kin.name, relation=relation, name=kin.name), after]
    return parts


def _same_year(s: Scribe, stint: Stint) -> Part:
    text = f"同年9月，考入{stint.unit}当{stint.post}，直到{s.date(stint.end)}"
    return Part(text, (said.stint_claim(stint),))


def thoughts_1991(bench: Bench, life: Life, formed: str) -> None:
    """M04 as a report of thoughts: no personal data but one sentence and the day."""
    s = Scribe(bench, life, "M04", "思想汇报", "2", formed, style="ymd")
    letter = Letter(s, "思想汇报", heading="河湾市水利勘测设计队稿纸")
    letter.salute("敬爱的党组织：")
    letter.tell("我是一名预备党员。", said.party("claimed_join", life.admission.branch, s.manner),
                "支部大会讨论通过我为中共预备党员以来，在党组织的关怀下，我在思想上、工作上都有了新的进步。")  # fmt: skip
    letter.tell("今年汛期，我随队到柳河水库工地测量，和工人同志同吃同住，深深体会到为人民服务不是一句空话。")
    letter.tell("不足之处是遇到困难时容易急躁，今后要注意克服，请党组织继续考验我。")
    letter.sign(words("汇报人：邹文彬"), words(s.sign("本人")))


def application(bench: Bench, life: Life, squared: bool = False, style: str = "ymd", opening: str = "") -> None:
    """M19: an application with a short life in it."""
    joining = life.admission
    s = Scribe(bench, life, "M19", "入党申请书", "6", joining.applied, style=style)
    letter = Letter(s, "入党申请书", squared)
    letter.salute("敬爱的党支部：")
    letter.tell(opening or "我志愿加入中国共产党，拥护党的纲领，遵守党的章程，为共产主义事业奋斗终身。")
    if life.league:
        day = claim("league", s.date(life.league.approved[:7]), step="approve", date=life.league.approved[:7])
        letter.tell("我在上中学的时候就积极要求进步，", day, f"加入了{'青年团' if life.league.approved < '1957' else '共青团'}，从那时起党在我心中就是光荣的名字。")
    letter.tell("参加工作以来，我亲眼看到身边的共产党员吃苦在前、享受在后，更加坚定了入党的决心。我要拜他们为师，"
                "刻苦学习，努力工作，请党组织在实际工作中考察我、帮助我。")  # fmt: skip
    letter.salute("　　此致")
    letter.salute("敬礼！")
    date = said.both(said.party("apply", joining.applied, s.manner), "signing", step="本人", date=joining.applied)
    letter.sign(words("申请人：", life.person.name), words(date))


def full_member(bench: Bench, life: Life, style: str = "ymd", plain: bool = False) -> None:
    """M20: an application for full membership that says when the probation began; `plain`: on printed letter paper."""
    asked = life.admission.asked
    s = Scribe(bench, life, "M20", "转正申请书" if plain else "预备党员转正申请书", "6", asked, style=style)
    letter = Letter(s, "转正申请书" if plain else "转正申请", heading=f"{life.until(asked)[-1].unit}信笺" if plain else "")
    letter.salute("敬爱的党组织：" if plain else "党支部：")
    day = said.party("claimed_join", life.admission.branch, s.manner)
    if plain:
        letter.tell("我于", day, "经支部大会通过，被接收为中共预备党员。现在预备期已满，特向党组织申请转为正式党员。")
        letter.tell("一年来，我认真学习党的路线方针政策，积极参加组织生活，按时交纳党费，努力完成党交给的各项任务。")
    else:
        letter.tell("我于", day, "被接收为中共预备党员，预备期一年，现在已满。现将一年来的情况汇报如下，请支部审查我能否按期转正。")
        letter.tell("一、坚持学习，不断提高觉悟。二、完成本职工作，做群众的表率。三、缺点是联系群众不够广泛。")
    letter.tell("我请求党组织批准我按期转为中国共产党正式党员。")
    letter.sign(words("申请人：", life.person.name), words(s.sign("本人")))
