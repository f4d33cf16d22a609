"""The blocks that many forms share: who, résumé, family, signatures."""

from __future__ import annotations

from datetime import date

from lunar_python import Solar

from .household import occupation_of
from .membership import political_status
from .plan import Life
from .shift import valid
from .world import PROVINCE, full_years, plus_days, plus_years
from .writer import Paper

SIGNED_BY = ("本人", "单位", "审核", "审批")


def person(paper: Paper, life: Life, *, by_month: bool = False, own_hand: bool = False, place: bool = True) -> None:
    """Name, sex, birth, nationality and native place."""
    paper.write("identity", field="name", value=life.name)
    paper.write("identity", field="gender", value=life.gender)
    paper.write("identity", field="ethnicity", value="汉族")
    if place:
        paper.write("identity", field="native_place", value=PROVINCE + life.county)
    if life.calendar and paper.formed < plus_years(life.birth, 24) and lunar_text(life.birth):
        paper.write("birth", date=lunar_text(life.birth), calendar="lunar", self_filled=own_hand)
    else:
        paper.write("birth", by_month=by_month, date=life.birth, self_filled=own_hand)


def lunar_text(day: date) -> str:
    """The day in the lunar calendar as forms write it; nothing for leap months and for the 30th of the second month."""
    lunar = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    text = f"{lunar.getYear()}-{lunar.getMonth():02d}-{lunar.getDay():02d}"
    return text if lunar.getMonth() > 0 and valid(text) else ""


def age(paper: Paper, life: Life, *, nominal: bool = False) -> None:
    """The age on the day of the form."""
    years = paper.formed.year - life.birth.year + 1 if nominal else full_years(life.birth, paper.formed)
    paper.write("age_stated", age=years, on=paper.formed, nominal=nominal)


def politics(paper: Paper, life: Life, on: date) -> None:
    """政治面貌."""
    paper.write("political_status", value=political_status(life, on), on=on)


def resume(paper: Paper, life: Life, on: date, *, childhood: bool = False) -> None:
    """The lines known on the day of the form, by months."""
    for stint in life.stints_until(on):
        if stint.post == "学生" and not childhood:
            continue
        paper.write(
            "stint", by_month=True, start=stint.start, end=stint.end or "open", unit=stint.unit, post=stint.post,
            level=stint.level, occupation=stint.occupation, fulltime=stint.fulltime, nested=stint.nested or None,
            paid=stint.paid or None, grassroots=stint.grassroots or None,
        )


def family(paper: Paper, life: Life, on: date, *, parents_only: bool = False) -> None:
    """The relatives whom a form of that day lists."""
    for kin in life.kin:
        if kin.since < on and not (parents_only and kin.relation not in ("父亲", "母亲")):
            paper.write("family", by_month=True, relation=kin.relation, name=kin.name, birth=kin.birth,
                        politics=kin.politics, unit_post=occupation_of(kin, on))


def signed(paper: Paper, days_before: tuple[int, ...], steps: tuple[str, ...], seal: str) -> None:
    """Signatures so many days before the paper was complete, and the seal of the last office."""
    for step, days in zip(steps, days_before, strict=True):
        paper.write("signing", step=step, date=plus_days(paper.formed, -days))
    paper.write("seal", text=seal)
