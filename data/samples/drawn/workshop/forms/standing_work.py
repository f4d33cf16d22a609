"""The forms of the fixtures about work and posts, filled in for a workshop life."""

from __future__ import annotations

from samples.drawn.forms import (
    appointment_form,
    assign_card,
    cadre_form,
    civil_form,
    enlist_form,
    notice,
    pay_form,
    recruit_form,
    regular_form,
    transfer_form,
    zhiqing_form,
)
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.forms.standing import full_time, in_service, schooling
from samples.drawn.workshop.life import Course, Life


def pay(bench: Bench, life: Life, formed: str, effective: str, reason: str, grade: str, amounts: tuple[int, int],
        bureau: str, reform: int | None) -> None:  # fmt: skip
    """M25 in the table of 1993."""
    now = life.until(formed)[-1]
    pay_form.draw(
        bench,
        pay_form.PayChange(
            formed, effective, now.unit, now.post, life.person.birth[:7], life.work[0][:7], life.courses[-1].level, reason,
            grade, *amounts, "干部", bureau, reform, int(formed[:4]) - int(life.work[0][:4]) + 1, now.start,
        ),
    )  # fmt: skip


def appointment(bench: Bench, life: Life, formed: str, approved: str, post: tuple[str, str], bureau: str, document: str) -> None:
    """M27 of today."""
    now = life.until(formed)[-1]

    def schooled(course: Course | None) -> appointment_form.Schooling | None:
        if course is None:
            return None
        return appointment_form.Schooling(course.level, course.level, course.mode, course.school, course.major)

    year = int(formed[:4])
    appointment_form.draw(
        bench,
        appointment_form.Appointment(
            formed, approved, life.person.birth[:7], life.age(formed), life.work[0][:7],
            life.joining.branch[:7] if life.joining else None, now.words, post[1], post[0], now.words, "工作需要。",
            life.until(formed, "1960"), "中共" + now.unit + "党组", bureau, schooled(full_time(life)), schooled(in_service(life)),
            ((year - 3, "称职"), (year - 2, "优秀"), (year - 1, "称职")), document=document,
        ),
    )  # fmt: skip


def posting(bench: Bench, _life: Life, issuer: str, number: str, decided: str, to: str, on: tuple[str, str], off: str = "") -> None:
    """M28 for one person."""
    notice.draw(bench, notice.Notice(issuer, number, decided, to, *on, off))


def sent_down(bench: Bench, life: Life, filled: str, approved: str, went: str, place: str, school: str, office: str) -> None:
    """M30."""
    told = zhiqing_form.SentDown(
        filled, approved, went, place, life.person.birth, school, "初中", life.until(filled, "1960"), office
    )
    zhiqing_form.draw(bench, told)


def enlisted(bench: Bench, life: Life, filled: str, home: str, office: str, commune: str) -> None:
    """M31."""
    told = enlist_form.Enlistment(
        filled, life.work[0], life.person.birth, life.until(filled), "初中", home, office, commune,
        age=(life.age(filled), str(life.age(filled))), politics=life.politics(filled),
    )  # fmt: skip
    enlist_form.draw(bench, told)


def recruited(bench: Bench, life: Life, filled: str, approved: str, unit: str, trade: str, bureau: str, document: str) -> None:
    """M29."""
    told = recruit_form.Recruitment(
        filled, approved, life.person.birth, unit, trade, "初中", life.until(filled, "1969"), bureau,
        (life.age(filled), str(life.age(filled))), life.politics(filled), document, "省劳动局制",
    )  # fmt: skip
    recruit_form.draw(bench, told)


def regular(bench: Bench, life: Life, formed: str, approved: str, which: int, post: str, grade: str, amount: float,
            bureau: str) -> None:  # fmt: skip
    """M26 after the trial year of a graduate."""
    course = life.courses[which]
    begun = life.work[0][:7]
    over = f"{int(begun[:4]) + 1}{begun[4:]}"
    regular_form.draw(
        bench,
        regular_form.Regular(
            formed, approved, life.person.birth[:7], begun, course.school, course.major, course.level, course.end,
            life.until(formed)[-1].unit, (begun, over), post, grade, over, amount, bureau, life.politics(formed),
        ),
    )  # fmt: skip


def transferred(bench: Bench, life: Life, formed: str, approved: str, corps: str, post: str, rank: str, office: str, order: str,
                settled: str) -> None:  # fmt: skip
    """M32 of an officer."""
    told = transfer_form.Transfer(
        formed, approved, life.person.birth[:4], life.work[0][:7], life.admission.branch[:7], corps, post, rank,
        life.until(formed, life.work[0][:4]), office, order, settled, "大专",
    )  # fmt: skip
    transfer_form.draw(bench, told)


def cadre(bench: Bench, life: Life, title: str, origin: str, formed: str, approved: str, proposed: str, bureau: str,
          document: str) -> None:  # fmt: skip
    """M33."""
    now = life.until(formed)[-1]
    cadre_form.draw(
        bench,
        cadre_form.CadreAdmission(
            title, origin, formed, approved, life.person.birth[:7], life.work[0][:7],
            life.joining.branch[:7] if life.joining and life.joining.branch < formed else None, "初中", now.words, proposed,
            now.unit, life.until(formed), bureau, document,
        ),
    )  # fmt: skip


def civil(bench: Bench, life: Life, type_: str, title: str, formed: str, approved: str, office: str, bureau: str) -> None:
    """M34 and M35."""
    now, course = life.until(formed)[-1], full_time(life)
    if course is None:
        raise ValueError(f"{life.case} never studied full-time")
    civil_form.draw(
        bench,
        civil_form.Civil(
            type_, title, formed, approved, life.person.birth[:7], life.politics(formed),
            life.work[0][:7] if type_ == "M34" else None, life.person.id_number, schooling(course), course.school, now.unit,
            now.post, life.until(formed, "1970"), office, bureau, "考录",
            joined=life.joining.branch[:7] if life.joining and life.joining.branch < formed else None,
        ),
    )  # fmt: skip


def assigned(bench: Bench, life: Life, which: int, title: str, number: str, to: str, issued: str, last: str, office: str) -> None:
    """M37."""
    course = life.courses[which]
    years = "〇一二三四五"[course.years]
    told = assign_card.Assignment(
        title, number, to, issued, issued, last, course.school, course.major, course.level, f"{years}年", office
    )
    assign_card.draw(bench, told)
