"""Everything the screens stand on, opened once for each store."""

from __future__ import annotations

from dataclasses import dataclass

from models.store import Store, open_store
from review_app.administration import Administration
from review_app.arranging import Arranging
from review_app.assigning import Assigning
from review_app.avoidance import AvoidanceList
from review_app.exports import Exports
from review_app.service import ReviewService
from review_app.sessions import Sessions, policy_of
from review_app.settings import Settings, settings
from review_app.store_search import StoreSearch
from review_app.summary.service import Summaries
from review_app.text_search import TextSearch
from review_app.tour import Tours
from review_app.workbench import Workbench
from review_app.workflow import Workflow
from review_app.worklist import Worklist


@dataclass(frozen=True)
class Services:
    """The store and what is done with it. Shared by all sessions of the server."""

    store: Store
    settings: Settings
    sessions: Sessions
    review: ReviewService
    search: TextSearch
    store_search: StoreSearch
    workbench: Workbench
    arranging: Arranging
    assigning: Assigning
    workflow: Workflow
    exports: Exports
    administration: Administration
    avoidance: AvoidanceList
    tours: Tours
    worklist: Worklist
    summaries: Summaries


def open_services(url: str) -> Services:
    """The services on the store at a URL, as this machine's settings say. Raises: DossierError."""
    chosen = settings()
    store = open_store(url)
    review = ReviewService(store)
    sessions = Sessions(store, policy_of(chosen.sessions))
    return Services(
        store, chosen, sessions, review, TextSearch(store, review), StoreSearch(store, review),
        Workbench(store, review), Arranging(store, review), Assigning(store), Workflow(store, review),
        Exports(store, review), Administration(store), AvoidanceList(store), Tours(store), Worklist(store, review),
        Summaries(store))
