"""Posts given and taken: out of sentences and out of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.posts import level_of_post, named_level, split_posts
from extraction.spans import Span
from models.facts import Value

_SENTENCE = re.compile(
    r"(?P<a>免去|免|任命|聘任|聘用|任|试任|代理|提名|推荐|挂任|兼任|不再担任|不再兼任)"
    r"(?P<w>其|(?:[一-鿿]{2,4})同志(?:的)?)?"
    r"(?P<f>为|任|担任|的)?(?P<p>[一-鿿、()（）\d\-\"“”]{3,60}?)(?P<e>职务)?(?=[,，。;；]|职务|$|同时)")
_KINDS = (("免", r"^(免去|免|不再担任|不再兼任)"), ("试任", r"^试任"), ("挂职", r"^挂任"), ("兼任", r"^兼任"), ("任",
    r""))


def decided_posts(span: Span) -> Iterator[tuple[str, dict[str, Value], Span]]:
    """Each post that a decision names: action, unit and post with level, and the spot of the post."""
    trial = re.search(r"试用期", span.text) is not None
    position = 0
    while (match := _SENTENCE.search(span.text, position)) is not None:
        position = match.end("p")
        words = match["p"]
        if re.match(r"(免|命|职|期|用|前)", words) and match["a"] in ("任", "免"):
            position = match.start() + 1
            continue
        action = next(name for name, form in _KINDS if re.search(form, match["a"]))
        near = span.text[match.start("p"): match.end("p") + 12]
        if action == "任" and (re.search(r"试用期", near) or (trial and "免" not in near and "试用" in near)):
            action = "试任"
        if action == "任" and "挂职" in near:
            action = "挂职"
        part = span.part(match.start("p"), match.end("p"))
        bare = re.sub(r"[(（](试用|挂职|任职|聘期|列|正|副)[^)）]*[)）]?$", "", part.raw)
        fields = post_fields(part.raw, bare)
        if fields.get("post"):
            yield action, fields, part.part(0, len(bare))


def post_fields(whole: str, bare: str | None = None) -> dict[str, Value]:
    """Unit, post and level of words such as 南屏县财政局副局长（正科级）."""
    words = bare if bare is not None else re.sub(r"[(（][^)）]*[)）]?$", "", whole)
    found = split_posts(re.sub(r"(?<=.{2})(的)?职务$", "", words))
    fields: dict[str, Value] = {}
    if found.unit:
        fields["unit"] = found.unit
    if found.post:
        fields["post"] = found.post
    level = named_level(whole) or level_of_post(found.unit, found.posts)
    if level:
        fields["level"] = level
    return fields
