"""Misread labels find their wording as a comparison with every wording finds it."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from extraction.labels import WORDINGS
from extraction.near_wordings import NearWordings

NEAR = NearWordings(WORDINGS, WORDINGS)
SIGNS = sorted(set("".join(WORDINGS)))


@st.composite
def misread(draw: st.DrawFn) -> str:
    """A wording with a character changed, dropped or put in, or in another order."""
    signs = list(draw(st.sampled_from(sorted(WORDINGS))))
    for _ in range(draw(st.integers(0, 2))):
        place = draw(st.integers(0, len(signs)))
        signs[place : place + draw(st.integers(0, 1))] = draw(st.lists(st.sampled_from(SIGNS), max_size=1))
    if draw(st.booleans()):
        signs = draw(st.permutations(signs))
    return "".join(signs)


@given(misread())
def test_the_closest_is_the_least_distant_of_all(key: str) -> None:
    allowed = 0 if len(key) < 3 else 1 if len(key) < 7 else 2 if len(key) < 11 else len(key) // 5
    near = sorted((Levenshtein.distance(key, wording), wording) for wording in WORDINGS
                  if abs(len(wording) - len(key)) <= (0 if len(key) < 5 else allowed))
    best = [(distance, wording) for distance, wording in near if 0 < allowed >= distance == near[0][0]]
    meanings = {WORDINGS[wording] for _, wording in best}
    expected = (best[0][1], 1 - best[0][0] / len(key)) if len(meanings) == 1 else None
    assert NEAR.closest(key) == expected


@given(misread())
def test_another_order_is_found_by_its_characters(key: str) -> None:
    scores = [(2 * sum((Counter(key) & Counter(wording)).values()) / (len(key) + len(wording)), wording)
              for wording in WORDINGS
              if len(wording) >= 4 <= len(key) and abs(len(wording) - len(key)) <= max(1, len(key) // 6)]
    most = max((score for score, _ in scores), default=0.0)
    found = NEAR.same_characters(key)
    if most < 0.87:
        assert found is None
    else:
        assert found == (next(wording for score, wording in scores if score == most), most * 0.95)
