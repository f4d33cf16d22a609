"""全库检索: the actor's dossiers by what their facts say, with the values that fit and the fact that says one."""

from __future__ import annotations

from dataclasses import dataclass

from models.errors import DossierError
from models.fact_terms import Term, terms_of
from models.facts_file import fact_to_wire
from models.store import Store
from models.store_search import Wanted
from models.value_conditions import Sign, ValueWanted, value_wanted
from review_app.access import Action, Actor, needs, seen_by
from review_app.dossier import Dossier, Reading
from review_app.service import ReviewService
from review_app.wording import field_name, kind_name, wire_value

MOST_CONDITIONS = 5


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition as the screen gives it. An empty `field` is any field of the kind."""

    kind: str
    slot: str
    field: str
    sign: Sign
    value: str

    def wanted(self) -> ValueWanted:
        """As the store asks it. Raises: ConditionError."""
        return value_wanted(self.kind, self.slot, self.field, self.sign, wire_value(self.field, self.value))

    def words(self) -> str:
        """For people: 学历·学校 含 江原大学."""
        name = f"·{field_name(self.field)}" if self.field else ""
        return f"{kind_name(self.kind, self.slot)}{name} {self.sign.value} {self.value.strip()}"


@dataclass(frozen=True, slots=True)
class Match:
    """A dossier that fits, and the values for which it does."""

    dossier: str
    name: str
    source: str
    unit: str
    said: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Matches:
    """One page of what fits, of `dossiers` in all."""

    rows: tuple[Match, ...]
    dossiers: int


class StoreSearch:
    """Searches one store by what facts say."""

    def __init__(self, store: Store, review: ReviewService) -> None:
        self._store = store
        self._review = review

    @needs(Action.SEARCH_STORE)
    def find_dossiers(
        self, actor: Actor, conditions: tuple[Condition, ...], text: str = "", *, limit: int = 50, offset: int = 0
    ) -> Matches:
        """The actor's dossiers that fulfil every condition and have each word of `text` in some value.

        Each call is an entry of the trail. Raises: DossierError where nothing, or what cannot be asked, is asked.
        """
        text = " ".join(text.split())
        if not conditions and not text:
            raise DossierError("请填写条件或词句")
        if len(conditions) > MOST_CONDITIONS:
            raise DossierError(f"至多 {MOST_CONDITIONS} 个条件")
        wanted = Wanted(values=tuple(condition.wanted() for condition in conditions), text=text)
        self._review.judge_outdated(actor)
        page = self._review.dossiers(actor, wanted, limit=limit, offset=offset)
        self._store.trail.log(actor.account, "store.search", "", words=asked_words(conditions, text),
                              hits=page.dossiers, offset=offset)
        said = self._store.search.said([row.id for row in page.rows], wanted)
        return Matches(
            tuple(Match(row.id, row.name or "", row.source, row.unit, said.get(row.id, ())) for row in page.rows),
            page.dossiers)

    @needs(Action.SEARCH_STORE)
    def sight(self, actor: Actor) -> Wanted:
        """Within what the actor searches now; a result that is kept holds for as long as this is the same."""
        return seen_by(self._store, actor)

    @needs(Action.OPEN_DOSSIER)
    def reading_of(self, actor: Actor, dossier: str, term: int) -> Reading | None:
        """The first fact of a dossier that says a value found (its `Term.id`); None where none says it any more."""
        return _reading(self._review.open(actor, dossier), term)


def asked_words(conditions: tuple[Condition, ...], text: str) -> str:
    """A search in one line."""
    return "；".join([*(condition.words() for condition in conditions), *([text.strip()] if text.strip() else [])])


def _reading(dossier: Dossier, term: int) -> Reading | None:
    return next((reading for reading in dossier.readings.values()
                 if term in {said.id for said in terms_of([fact_to_wire(reading.fact)])}), None)
