"""Papers about the dossier itself: catalogue (M90), household card (M16), determination (M17)."""

from __future__ import annotations

from collections.abc import Sequence

from samples.printed.case import Case, Era, Face
from samples.printed.forms.lines import opinion
from samples.printed.grid import packed, table, tr
from samples.printed.seal import seal
from samples.printed.when import spell


def catalogue(
    case: Case,
    entries: Sequence[tuple[str, str, str, int]],
    face: Face = "song",
    era: Era = "office",
    style: str = "dot0",
) -> None:
    """干部人事档案目录: category, title, date of forming, pages."""
    case.material("M90", "干部人事档案目录", "", "")
    case.materials[-1].pop("formed")
    with case.sheet(face, era) as s:
        s.add(
            "<h1>干部人事档案目录</h1>"
            f'<div class="note"><span>姓名：{s.ident("name", case.person.name)}</span><span>第 1 页</span></div>'
        )
        rows = [tr("类号|3", "材 料 名 称|10", "材料形成时间|5", "页数|2", "备 注|4", height=74)]
        for category, title, formed, pages in entries:
            fact = s.state("catalogue_entry", title=title, category=category, formed=formed, pages=pages)
            cells = ((category, 3), (title, 10), (spell(formed, style), 5), (str(pages), 2))
            rows.append(tr(*((s.mark(s.ink(text), fact), width) for text, width in cells), ("", 4), height=74))
        rows += [tr(("", 3), ("", 10), ("", 5), ("", 2), ("", 4), height=74) for _ in range(4)]
        s.add(table(rows))


def household_card(
    case: Case,
    *,
    registered: str,
    born: str,
    job: str,
    office: str,
    face: Face = "cangs",
    era: Era = "eighties",
    turn: int = 0,
) -> None:
    """常住人口登记卡 copied from the household register."""
    case.material("M16", "常住人口登记卡", "5", registered)
    p = case.person
    with case.sheet(face, era, turn) as s:
        s.add('<div style="height:40px"></div><h1>常住人口登记卡</h1>')
        rows = packed(
            [
                ("姓 名", 4, s.ident("name", p.name), 7),
                ("户主或与户主关系", 6, s.ink("户主"), 5),
                ("性 别", 4, s.ident("gender", p.gender), 4),
                ("民 族", 4, s.ident("ethnicity", p.ethnicity), 5),
                ("出生日期", 4, s.dated("birth", born, "cn"), 9),
                ("籍 贯", 4, s.ident("native_place", p.native_place), 8),
                ("出生地", 4, s.ident("birth_place", p.birth_place), 9),
                ("文化程度", 4, s.ink("初中"), 6),
                ("婚姻状况", 4, s.ink("已婚"), 5),
                ("服务处所", 4, s.ink(job), 13),
                ("何时由何地迁来本址", 7, s.ink("世居"), 9),
            ],
            s.rng,
            110,
        )
        s.add(table(rows))
        s.add(
            f'<div class="sign" style="font-size:36px">承办人签章 {s.ink("韦秀兰")}<br>登记日期 '
            f"{s.blanks(registered, s.state('signing', step='单位', date=registered))}{seal(s, office)}</div>"
        )


def determination(
    case: Case,
    *,
    title: str,
    dated: str,
    topic: str,
    value: str,
    grounds: str,
    attachments: str,
    by: str,
    post: str,
    text: str,
    face: Face = "song",
    era: Era = "office",
) -> None:
    """专项审核认定表: what the organisation decided about one date."""
    case.material("M17", title, "5", dated)
    p = case.person
    with case.sheet(face, era) as s:
        fact = s.state(
            "determination",
            topic=topic,
            value=value,
            decided=dated,
            by=by,
            requested_by="组织",
            grounds=grounds,
            attachments=attachments,
        )
        s.add(f'<h1 style="font-size:48px;letter-spacing:.1em">{title}</h1>')
        rows = [tr("姓 名|3", (s.ident("name", p.name), 5), "工作单位及职务|6", (s.ink(post), 10), height=90)]
        rows += [
            tr(
                "审核中发现的/有关问题及/审核意见|5",
                (f'<p class="text">{s.mark(s.ink(text), fact)}</p>', 19),
                height=520,
            ),
            tr("认定依据|5", (s.mark(s.ink(grounds), fact), 19), height=110),
            tr("附 件|5", (s.mark(s.ink(attachments), fact), 19), height=110),
        ]
        rows += [
            opinion(
                "组织人事/部门意见",
                s.ink("同意上述认定。"),
                f"（盖章）{s.mark(s.blanks(dated, fact), s.state('signing', step='审批', date=dated))}{seal(s, by)}",
                480,
            ),
            opinion(
                "本人/意见",
                s.ink("同意组织认定。"),
                f"签名 {s.ink(p.name)}　{s.blanks(dated, s.state('signing', step='本人', date=dated))}",
                300,
            ),
        ]
        s.add(table(rows))
