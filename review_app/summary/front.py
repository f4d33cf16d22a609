"""The first page: six numbers, four paragraphs, three charts."""

from __future__ import annotations

from models.cases import Conclusion, State
from models.statistics import Statistics
from review_app.case_words import CONCLUSIONS
from review_app.summary.definitions import DEFINITIONS
from review_app.summary.document import Bar, Chart, Figure, Paragraph
from review_app.summary.numbers import number, ratio, share
from review_app.summary.tables import problem_chart, status_chart
from review_app.summary.words import PROGRESS, PROGRESS_COLOURS
from rules.problem_groups import TITLES, ProblemGroup

TOLD_GROUPS = 4


def figures(found: Statistics) -> tuple[Figure, ...]:
    """The numbers of the first page."""
    work, requests, all_doubts = found.work, found.requests, found.cell("all", "")
    total, reviewed, problems = len(found.dossiers), len(work.reviewed), len(all_doubts.problems)
    meeting = work.states.get(State.SECOND_DONE, ())
    determined = sum(len(work.conclusions.get(conclusion, ())) for conclusion in CONCLUSIONS)
    told = (
        ("scope", "应审", total, "卷", f"{number(found.pages)} 页，{number(found.materials)} 份材料", found.dossiers,
         None),
        ("reviewed", "已审", reviewed, "卷", f"完成率 {share(reviewed, total)}", work.reviewed, ratio(reviewed, total)),
        ("problems", "确认存在问题", problems, "卷", f"问题率 {share(problems, reviewed)}", all_doubts.problems,
         ratio(problems, reviewed)),
        ("doubts", "机审疑点", all_doubts.doubts, "条", _doubt_note(found), all_doubts.doubted, None),
        ("requests", "请求补充材料", requests.asked, "份",
         f"已补 {number(requests.supplied)}，补充率 {share(requests.supplied, requests.asked)}，"
         f"超期 {number(requests.late)}",
         requests.unanswered_in, ratio(requests.supplied, requests.asked)),
        ("meeting", "待上会", len(meeting), "卷", f"已有会议结论 {number(determined)} 卷", meeting, None),
    )
    return tuple(Figure(key, name, number(value), unit, note, DEFINITIONS[key], dossiers, part)
                 for key, name, value, unit, note, dossiers, part in told)


def _doubt_note(found: Statistics) -> str:
    cell = found.cell("all", "")
    return (f"确认 {number(cell.confirmed)}，排除 {number(cell.dismissed)}，待补 {number(cell.waiting)}，"
            f"未处理 {number(cell.open)}；确认率 {share(cell.confirmed, cell.confirmed + cell.dismissed)}")


def paragraphs(found: Statistics) -> tuple[Paragraph, ...]:
    """What a leader reads first: seen, done, confirmed, to be decided."""
    return (
        Paragraph("看了什么", (_looked(found),)), Paragraph("做到哪一步", (_done(found),)),
        Paragraph("确认了什么", (_confirmed(found),)), Paragraph("需要研究的", to_decide(found)))


def charts(found: Statistics) -> tuple[tuple[str, Chart], ...]:
    """The charts of the first page with their titles."""
    return (
        ("审核进度", progress_chart(found)), ("机审疑点的处理，按颜色", status_chart(found, "colour")),
        ("经确认存在问题的卷，按事项", problem_chart(found, "topic")))


def progress_chart(found: Statistics) -> Chart:
    """One bar: how many dossiers stand where."""
    parts = tuple(count for _, count in _progress(found))
    return Chart((Bar("全部档案", parts),), tuple(name for name, _ in PROGRESS), PROGRESS_COLOURS, "卷")


def _progress(found: Statistics) -> list[tuple[str, int]]:
    return [(name, sum(len(found.work.states.get(state, ())) for state in states)) for name, states in PROGRESS]


def _looked(found: Statistics) -> str:
    reading = found.reading
    failed, rescan = reading.pages.get("failed", 0), reading.pages.get("rescan", 0)
    concerned = len({*reading.unread_in, *reading.rescan_in})
    told = f"共 {number(len(found.dossiers))} 卷、{number(found.pages)} 页"
    if failed or rescan:
        told += (f"，其中 {number(failed)} 页无法识读、{number(rescan)} 页须重扫（涉及 {number(concerned)} 卷），"
                 "这些页的内容未参与审核或不宜据以判断")
    facts = sum(reading.sure)
    doubtful = f"识读出 {number(facts)} 项记载" if facts else ""
    if reading.unsure:
        doubtful += f"，{share(reading.unsure, facts)} 把握不足（标黄），须由人看原图"
    doubtful += "。" if doubtful else ""
    return f"{told}。{doubtful}"


def _done(found: Statistics) -> str:
    told = "，".join(f"{name} {number(count)} 卷" for name, count in _progress(found) if count)
    total, reviewed = len(found.dossiers), len(found.work.reviewed)
    return f"已审 {number(reviewed)} 卷，完成 {share(reviewed, total)}。" + (f"其中{told}。" if told else "")


def _confirmed(found: Statistics) -> str:
    cell, reviewed = found.cell("all", ""), len(found.work.reviewed)
    if not cell.problems:
        return f"已审的 {number(reviewed)} 卷中尚无经确认的问题；还有 {number(cell.open)} 条机器疑点没有处理。"
    groups = sorted(((len(found.cell("group", value).problems), value) for value in found.values("group")),
                    key=lambda one: (-one[0], one[1]))
    told = "、".join(f"{TITLES[ProblemGroup(int(value))]} {number(count)} 卷"
                    for count, value in groups[:TOLD_GROUPS] if count)
    ages = "，".join(f"{name} {number(len(found.ages[count]))} 卷"
                    for count, name in ((3, "三项"), (2, "两项"), (1, "一项")) if found.ages.get(count))
    return (f"已审的 {number(reviewed)} 卷中，{number(len(cell.problems))} 卷有经确认的问题"
            f"（{share(len(cell.problems), reviewed)}）：{told}（一卷可属几类）。"
            + (f"年龄、工龄、党龄经确认不一致的：{ages}。" if ages else ""))


def to_decide(found: Statistics) -> tuple[str, ...]:
    """What waits for somebody, each with how many."""
    work = found.work
    possible = (
        (len(work.states.get(State.SECOND_DONE, ())), "{} 卷已完成复审，待提交会议集体认定。"),
        (len(work.conclusions.get(Conclusion.OVERALL, ())), "{} 卷的会议结论为综合研判，需继续研究。"),
        (len(work.disagreed), "{} 卷本人不同意认定结果。"),
        (found.requests.late, "{} 份请求补充的材料超期未补，需督促形成单位。"),
        (len(work.overdue), "{} 卷已过办理期限或有超期的补充请求。"),
        (found.cell("colour", "red").open, "{} 条红色疑点还没有人处理，建议优先安排。"),
        (len(found.reading.unread_in), "{} 卷有无法识读的页，需重新扫描或查看原件。"),
        (len(found.cohorts), "{} 组同单位、同年、同表的日期一并变动，值得一并核查（第八部分；不是结论）。"),
    )
    lines = tuple(words.format(number(count)) for count, words in possible if count)
    return lines or ("目前没有需要研究的事项。",)
