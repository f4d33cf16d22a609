"""One material in the making: whose it is, how its writer writes, and the words that state facts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from samples.drawn import said
from samples.drawn.claims import Claim, Part, Says, claim, identity, say
from samples.drawn.form import Line
from samples.drawn.notation import write_date
from samples.drawn.person import Kin, Stint
from samples.drawn.workshop.bench import Bench
from samples.drawn.workshop.fine import FineSheet
from samples.drawn.workshop.life import Course, Life
from samples.drawn.workshop.paper import Paper

_BY_MARRIAGE = ("妻子", "丈夫", "爱人", "配偶", "岳父")


class Scribe:
    """Opens a material and fills in its pages.

    `style`, `mark`, `tail`: how dates, periods and open ends are written.
    """

    def __init__(
        self,
        bench: Bench,
        life: Life,
        type_: str,
        title: str,
        category: str,
        formed: str,
        *,
        typed: bool | None = None,
        copy: bool = False,
        style: str = "",
        mark: str = "",
        tail: str | None = None,
    ) -> None:
        self.bench, self.life, self.who, self.formed = bench, life, life.person, formed
        self.id = bench.material(type_, title, category, formed, copy)
        self.look = bench.look(formed, typed)
        if bench.seed:  # other seeds set the same words in other rows; one material keeps to one kind
            self.rows = bench.rng.choice(("fields", "fields", "fields", "above", "blanks"))
            self.open = bench.rng.random() < 0.2
        self.manner = bench.manner(self.look)
        self.manner.style = style or self.manner.style
        self.manner.range_mark = mark or self.manner.range_mark
        if tail is not None:
            self.manner.open_end = tail

    def next_sheet(self, **size: Any) -> FineSheet:
        """A new page of this material."""
        return self.bench.sheet(self.look, **size)

    def paper(self, **how: Any) -> Paper:
        """A form on a new page."""
        return self.paper_on(self.next_sheet(), **how)

    def paper_on(self, sheet: FineSheet, **how: Any) -> Paper:
        """A form on a sheet that is there, such as one half of a double page."""
        paper = Paper(sheet, self.next_sheet, **how)
        if self.bench.seed:
            paper.vary = self.bench.rng
            paper.rows = self.rows
            if paper.rows == "fields" and paper.ruling == "full" and self.open:
                paper.ruling = "rows"
        return paper

    def date(self, edtf: str) -> str:
        """A date that states nothing of its own kind, in this writer's style."""
        return self.manner.date(edtf)

    @property
    def name(self) -> Part:
        """The name."""
        return identity("name", self.who.name)

    @property
    def sex(self) -> Part:
        """The gender."""
        return identity("gender", self.who.gender)

    @property
    def folk(self) -> Part:
        """The ethnicity."""
        return identity("ethnicity", self.who.ethnicity)

    @property
    def native(self) -> Part:
        """The native place."""
        return identity("native_place", self.who.native_place)

    @property
    def birth_place(self) -> Part:
        """The place of birth."""
        return identity("birth_place", self.who.birth_place or self.who.native_place)

    @property
    def former(self) -> Part:
        """The former name, or 无."""
        return identity("former_name", self.who.former_name) if self.who.former_name else Part("无")

    @property
    def number(self) -> Part:
        """The ID number; fifteen digits before October 1999."""
        long = self.who.id_number
        return identity("id_number", long if self.formed >= "1999-10" else long[:6] + long[8:17])

    def born(self, precision: str = "day", text: str = "", **more: Any) -> Part:
        """The birth date to the `day`, `month` or `year`; `by_self` where the person wrote it."""
        edtf = self.who.birth[: {"day": 10, "month": 7, "year": 4}[precision]]
        return said.born(edtf, self.manner, more.get("calendar"), more.get("by_self"), text or None)

    def aged(self, on: str = "", text: str = "", nominal: bool | None = None) -> Part:
        """The age on the day of the form."""
        on = on or self.formed
        years = self.life.age(on) + (1 if nominal else 0)
        return said.aged(years, on, text.format(years) or None, nominal)

    def worked(self, route: str | None = None, month: bool = True) -> Part:
        """The start of work."""
        return said.worked(self.life.work[0][: 7 if month else 10], self.manner, route)

    def joined(self, month: bool = True) -> Part:
        """When the person joined, as a later form says it; 无 for others."""
        joining = self.life.joining
        if not joining or joining.branch > self.formed:
            return Part("无")
        return said.party("claimed_join", joining.branch[: 7 if month else 10], self.manner)

    def made_full(self) -> Part:
        """When the person became a full member, as a later form says it; 无 for others."""
        joining = self.life.joining
        if not joining or not joining.full_approved or joining.full_approved > self.formed:
            return Part("无")
        return said.party("claimed_full", joining.full_approved[:7], self.manner)

    @property
    def politics(self) -> Part:
        """The political status on the day of the form."""
        return said.status_of(self.life.politics(self.formed), self.formed)

    def sign(self, step: str, edtf: str = "", style: str = "") -> Part:
        """The date under a signature or seal."""
        edtf = edtf or self.formed
        return said.signed(step, edtf, self.manner, write_date(edtf, style) if style else None)

    def ymd(self, step: str, edtf: str = "") -> Part:
        """The same between printed 年月日."""
        return self.sign(step, edtf, "ymd")

    def stints(self, told: Iterable[Stint], referee: bool = True) -> list[Line]:
        """Table lines: period, words, referee."""
        return [said.stint_line(s, self.manner, referee) for s in told]

    def parted(self, told: Iterable[Stint], referee: bool = True) -> list[Line]:
        """Table lines: start, end, words, referee, each in its column."""
        rows = []
        for stint in told:
            end = "至今" if stint.end == "open" else self.date(stint.end)
            cells = [say(self.date(stint.start)), say(end), say(stint.words)]
            rows.append(Line(tuple(cells + ([say(stint.referee)] if referee else [])), (said.stint_claim(stint),)))
        return rows

    def kin(self, told: Iterable[Kin]) -> list[Line]:
        """Table lines: relation, name, birth, politics, unit and post."""
        return [said.kin_line(k, self.manner) for k in self._related(told)]

    def _related(self, told: Iterable[Kin]) -> list[Kin]:
        """Those born by then; a spouse and the spouse's parents only from the age of 25 on."""
        single = self.life.age(self.formed) < 25
        return [k for k in told if k.birth < self.formed and not (single and k.relation in _BY_MARRIAGE)]

    def kin_aged(self, told: Iterable[Kin]) -> list[Line]:
        """Table lines: relation, name, age, politics, unit and post."""
        rows = []
        for kin in self._related(told):
            years = int(self.formed[:4]) - int(kin.birth[:4])
            fields = {"relation": kin.relation, "name": kin.name, "politics": kin.politics, "unit_post": kin.unit_post}
            cells = (kin.relation, kin.name, str(years), kin.politics, kin.unit_post)
            rows.append(Line(tuple(say(c) for c in cells), (Claim("family", fields),)))
        return rows

    def study(self, course: Course, text: str, *names: str) -> Part:
        """Words that state a course of study; `names`: the fields that they state."""
        fields = {
            "level": course.level, "mode": course.mode, "school": course.school, "major": course.major,
            "start": course.start, "end": course.end, "nominal_years": course.years, "outcome": course.outcome,
            "cert_no": course.cert_no or None,
        }  # fmt: skip
        return claim("education", text, **{n: fields[n] for n in names})


def words(*items: str | Part | Says) -> Says:
    """Join words and parts."""
    return say(*items)
