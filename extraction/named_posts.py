"""Career lines parted by the names that the tagger finds, beside what the rules of `posts` make of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.ner.labels import NameLabel
from extraction.ner.spans import NameSpan
from extraction.ner.tagger import names_of
from extraction.posts import PostText, organisation_end, split_posts

_BODIES = frozenset((NameLabel.UNIT, NameLabel.SCHOOL))
_POSTS = frozenset((NameLabel.POST, NameLabel.RANK))
_SURE = 0.85  # below this the rules are right more often
_LEFT = re.compile("从|由|自")
_BEFORE_POST = re.compile("^[、,; ]*(?:(?:先后|历)?任|先后)?")  # 历史系 keeps its 历


def parts_of(text: str) -> PostText:
    """Unit, department and posts of a career line without brackets.

    The names decide where they tell a unit and its posts, or posts alone to the end of the line; the rules decide
    where the names find nothing of the kind, and say which part of a unit is a department.
    """
    ruled = split_posts(text)
    if _LEFT.match(text):  # 从机械厂辞职: the unit that somebody left
        return ruled
    names = names_of(text)
    named = named_parts(text, names) or _without_verbs(text, ruled, names)
    return ruled if named is None or named.unit + named.post == ruled.unit + ruled.post else named


def named_parts(text: str, names: Sequence[NameSpan]) -> PostText | None:
    """The first unit and the posts behind it; posts alone where no unit is named; None where neither is plain."""
    body = next((name for name in names if name.label in _BODIES), None)
    if body is not None and body.probability < _SURE:
        return None
    posts = [name for name in names if name.label in _POSTS and (body is None or name.start >= body.end)]
    if not posts or (body is None and posts[-1].end < len(text)):
        return None
    if body is None:
        return PostText("", "", text[posts[0].start:], _texts(text, posts, names))
    whole = text[body.start:body.end]
    ruled = split_posts(text[body.start:posts[-1].end])
    cut = len(ruled.unit) if whole.startswith(ruled.unit or "\n") else organisation_end(whole) or len(whole)
    post = _BEFORE_POST.sub("", text[body.start + cut:posts[-1].end])
    return PostText(whole[:cut], whole[cut:], post, _texts(text, posts, names))


def _without_verbs(text: str, ruled: PostText, names: Sequence[NameSpan]) -> PostText | None:
    """`参加岚江大学…` and `脱产在岚江行政学院…`: a unit that the rules begin too early; None where they do not."""
    body = next((name for name in names if name.label in _BODIES), None)
    if body is None or body.probability < _SURE or not ruled.unit or text.find(ruled.unit) >= body.start:
        return None
    whole = text[body.start:body.end]
    cut = organisation_end(whole) or len(whole)
    post = text[body.start + cut:].strip("、,; ").removesuffix("的")
    return PostText(whole[:cut], "", post, (post,) if post else ())


def _texts(text: str, posts: Sequence[NameSpan], names: Sequence[NameSpan]) -> tuple[str, ...]:
    """Each post, with the department before it where that is no part of the line's own unit."""
    bodies = {name.end: name.start for name in names if name.label in _BODIES}
    own = min(bodies.values(), default=-1)
    starts = [bodies.get(post.start, post.start) for post in posts]
    return tuple(text[post.start if start == own else start:post.end]
                 for post, start in zip(posts, starts, strict=True))
