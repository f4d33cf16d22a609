"""The worklist in tests that ask what somebody's lists hold."""

from models.store_records import DossierSummary
from review_app.access import Actor
from review_app.service import ReviewService
from review_app.worklist import Choice, Worklist


def listed(service: ReviewService, who: Actor, words: str = "") -> tuple[DossierSummary, ...]:
    """The first page of what the screen shows."""
    return Worklist(service._store, service).listed(who, Choice(words=words)).rows
