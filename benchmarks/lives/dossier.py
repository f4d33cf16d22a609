"""From a life to its facts file."""

from __future__ import annotations

from . import post_papers, record_papers, work_papers, youth_papers
from .plan import Life
from .writer import Dossier


def dossier_of(life: Life) -> Dossier:
    """All papers that the life left, and the catalogue that lists them."""
    dossier = Dossier(life)
    for write in (
        record_papers.forms_of_record, record_papers.assessment_papers, youth_papers.school_papers,
        youth_papers.league_papers, youth_papers.party_papers, work_papers.status_papers, post_papers.pay_papers,
        post_papers.post_papers, record_papers.other_papers,
    ):
        write(dossier, life)
    catalogue(dossier)
    return dossier


def catalogue(dossier: Dossier) -> None:
    """目录: one entry for each paper, dated as the paper is."""
    papers = list(dossier.materials)
    page = dossier.paper("M90", "干部人事档案目录", max(dossier.truth[m["id"], "formed"] for m in papers))
    for paper in papers:
        page.write("catalogue_entry", title=paper["title"], category=paper["category"],
                   formed=dossier.truth[paper["id"], "formed"], pages=len(paper["pages"]))
