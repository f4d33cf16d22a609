"""Decides on findings of a store one after another and says each id once it is stored: started, and killed, by a test."""

import sys

from models.findings import DecisionKind
from models.store import open_store
from review_app.service import ReviewService
from tests.review_app import sample
from tests.review_app.people import WANG

with open_store(sys.argv[1]) as store:
    review = ReviewService(store, rejudge=sample.rejudge, load_page=sample.page_image)
    for number in range(int(sys.argv[2]), 10_000):
        dossier = review.open(WANG, "dsample")
        finding = dossier.doubts[number % len(dossier.doubts)].finding.id
        stored = review.decide(WANG, dossier, finding, DecisionKind.CONFIRM, f"第{number}次")
        sys.stdout.write(f"{stored.id} {stored.decision.reason}\n")
        sys.stdout.flush()
