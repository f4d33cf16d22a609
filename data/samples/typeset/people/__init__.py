"""The six people: their dossiers by name of the case."""

from __future__ import annotations

from collections.abc import Callable

from samples.typeset.case import Case
from samples.typeset.people.clerk import clerk
from samples.typeset.people.elder import elder
from samples.typeset.people.officer import officer
from samples.typeset.people.recruit import recruit
from samples.typeset.people.teacher import teacher
from samples.typeset.people.worker import worker

PEOPLE: dict[str, Callable[[int], Case]] = {"typeset-elder": elder, "typeset-teacher": teacher, "typeset-officer": officer, "typeset-worker": worker, "typeset-clerk": clerk, "typeset-recruit": recruit}
