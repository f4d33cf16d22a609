"""Answers and parts that several forms share."""

from __future__ import annotations

from datetime import date, timedelta

from samples.archive.desk import Desk, study
from samples.archive.ink import Span, Words, put, say
from samples.archive.life import School


def back(on: str, days: int) -> str:
    """A day before (or, with a negative number, after) another."""
    return (date.fromisoformat(on) - timedelta(days=days)).isoformat()


def cover(d: Desk, title: str, lines: list[tuple[str, Words]], foot: str = "") -> None:
    """A title page with a few answers on lines."""
    d.pages.fresh()
    d.pages.gap(d.rng.uniform(70, 130))
    d.pages.head(title, d.rng.uniform(2.4, 3.2), below=d.rng.uniform(60, 110))
    for name, words in lines:
        parts = [Span(p.text, p.facts, True, p.size, under=True) if isinstance(p, Span) else p for p in d._spans(words)]
        d.pages.write(["　　　　　", Span(f"{name}　", size=1.3), *parts], leading=2.6)
    if foot:
        d.pages.y = max(d.pages.y + 20, d.pages.sheet.height - d.pages.margins[3] - 50)
        d.pages.write(Span(foot, size=1.2), align="c")
    d.pages.fresh()


def joined(d: Desk) -> Words:
    """When, where and through whom the person joined the Party, and when in full."""
    party = d.life.party
    if d.on < party.joined:
        return put("无")
    unit = d.life.job(party.branch).unit
    join, full = d.claim("join", party.joined)[:7], d.claim("full", party.full_branch)[:7]
    (a, _), (b, _) = party.introducers
    out: list[str | Span] = [put(d.date(join), say("party", step="claimed_join", date=join)), put(f"在{unit}"), put(d.pick("由", "经")),
                             put(a, say("party_introducer", name=a)), put("、"), put(b, say("party_introducer", name=b)),
                             put(d.pick("介绍入党", "介绍加入中国共产党"))]
    if full and d.on > full:
        out += [put("，"), put(d.date(full), say("party", step="claimed_full", date=full)), put(d.pick("转正", "按期转正"))]
    return out


def youth(d: Desk) -> Words:
    """When and where the person joined the League."""
    if not d.life.league or d.on < d.life.league:
        return put("无")
    when = d.life.league[:7]
    return [put(d.date(when), say("league", step="approve", date=when)), put(f"在{d.life.league_at}{d.pick('入团', '加入共青团')}")]


def rewards(d: Desk, both: bool = True) -> Words:
    """Rewards, and penalties too if `both`."""
    out: list[str | Span] = []
    for when, award, _ in d.life.awards:
        if when < d.on:
            date = when[:7]
            verb = "记" if award.startswith(("三等功", "嘉奖")) else "获" if award.endswith("奖") else "被评为"
            out += [put("；")] if out else []
            out.append(put(f"{d.date(date)}{verb}{award}", say("award", award=award, date=date)))
    when, system, what = d.life.penalty
    if both and what and when < d.on:
        out += [put("；")] if out else []
        out.append(put(f"{d.date(when[:7])}受{what}处分", say("penalty", system=system, penalty=what, decided=when[:7])))
    if not out:
        return put("无", say("penalty", penalty="无")) if both else put("无")
    return out


def spotless(d: Desk) -> Words:
    """What is answered where only penalties are asked for."""
    when, system, what = d.life.penalty
    if what and when < d.on:
        return put(f"{d.date(when[:7])}受{what}处分", say("penalty", system=system, penalty=what, decided=when[:7]))
    return put("无", say("penalty", penalty="无"))


def grades(d: Desk, count: int = 3) -> Words:
    """The assessments of the last years."""
    years = [y for y in sorted(d.life.grades) if y < int(d.on[:4])][-count:]
    if not years:
        return put("")
    way = d.pick("{y}年{g}", "{y}年度{g}", "{y}年：{g}")
    out: list[str | Span] = []
    mark = d.pick("，", "；", "、")
    for year in years:
        out += [put(mark)] if out else []
        out.append(put(way.format(y=year, g=d.life.grades[year]), say("assessment", year=year, grade=d.life.grades[year])))
    return out


def level_name(s: School) -> str:
    """How forms call the level."""
    return {"本科": "大学", "硕士": "研究生", "党校本科": "党校大学"}.get(s.level, s.level)


def learned(d: Desk, on_the_job: bool) -> tuple[Words, Words]:
    """Level with degree, and school with major, of the highest course of this kind; blank where there is none."""
    courses = [s for s in d.life.finished(d.on, "中专", "大专", "本科", "硕士", "党校大专", "党校本科") if (s.mode not in ("全日制", "军校")) == on_the_job]
    if not courses:
        return None, None
    s = courses[-1]
    fact = study(s, "level", "school", "major", **({} if on_the_job else {"mode": "全日制"}))
    words: list[str | Span] = [put(level_name(s), fact)]
    if s.degree:
        subject = s.degree[0]
        rank = "硕士" if s.level == "硕士" else "学士"
        words += [put("\n"), put(f"{subject}{rank}", say("degree", level=rank, subject=subject, school=s.school))]
    place = f"{s.school}{s.department}{s.major}{'专业' if d.rng.random() < 0.6 else ''}"
    return words, put(place, fact)


def schooling_rows(d: Desk) -> None:
    """学历学位: full-time and in-service education with their schools."""
    full, full_at = learned(d, False)
    job, job_at = learned(d, True)
    d.pages.add(*d.grid([(d.pick("全日制教育", "全日制学历学位"), full), ("毕业院校系及专业", full_at)]),
                *d.grid([(d.pick("在职教育", "在职教育"), job), ("毕业院校系及专业", job_at)]))


def sign_line(d: Desk, on: str, before: str = "") -> list[str | Span]:
    """Somebody's name and the date of the own signature."""
    return [before, put(d.life.name), "　", d.sig("本人", on)]
