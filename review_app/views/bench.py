"""The panel beside a page: the fact that is corrected or added there, where one is in hand."""

from __future__ import annotations

from review_app.dossier import Dossier
from review_app.views import bench_state
from review_app.views.adding import adding_form
from review_app.views.correction import correction_form


def bench_panel(dossier: Dossier) -> bool:
    """Show the form for what is in hand; False where nothing is."""
    reading = dossier.readings.get(bench_state.correcting())
    if reading is not None:
        correction_form(dossier, reading)
    elif bench_state.adding():
        adding_form(dossier)
    else:
        return False
    return True
