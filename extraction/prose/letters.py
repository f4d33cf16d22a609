"""Letters and papers as a whole: their one signing date, or the date of each part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extraction.drafts import Draft
from extraction.materials.document import Document, Reader
from extraction.materials.signing_steps import step_of
from extraction.materials.signings import signing, signings
from extraction.prose.body import is_form
from extraction.prose.closing import Closing, closings

_LONGEST_OPINION = 120  # characters
_SIGNATURE = 26  # characters: a longer line is no signature
_HEADED = re.compile(r"(?<=意见)[:：].{0,16}$")  # 领导意见：同意。
_STEPS = (
    ("本人", r"^(?:申请人|汇报人|本人(?:签|意见|:)|报告人|自传人|立传人|填表人|具结人|检查人|检讨人)"),
    ("单位", r"^(?:证明人|调查人|外调|单位意见)"),
)


def closing_signings(
    usual: str, steps: Mapping[str, str] | None = None, boxes: Mapping[str, str] | None = None
) -> Reader:
    """The date of each opinion box, and of each line that closes a paper; `usual` is the step where no words tell.

    `steps` maps patterns to steps, tried on the words over a closing date; `boxes` those tried on headings of boxes.
    """

    def read(document: Document) -> Iterator[Draft]:
        ruled = any(is_form(page) for page in document.pages)
        found = list(signings({**(boxes or {}), **(steps or {})})(document)) if ruled else []
        yield from found
        taken = {(draft.span.page.number, draft.span.box) for draft in found}
        for closing in closings(document, document.context()):
            spot = (closing.value.span.page.number, closing.value.span.box)
            if not any(spot[0] == page and spot[1].intersection_area(box) > 0 for page, box in taken):
                heading = _heading_beside(document, closing) if not ruled else None
                step = step_of(heading, {**(boxes or {}), **(steps or {})}) if heading is not None else _step(
                    closing, usual, dict(steps or {}))
                yield signing(step, closing.value)

    return read


def _heading_beside(document: Document, closing: Closing) -> str | None:
    """The heading of the opinion, on a form without rules, that ends with the closing date: 申报机关意见."""
    last = closing.value.span.marks[-1] if closing.value.span.marks else None
    return next((field.heading for field in document.opinions if field.value and last is not None
                 and field.value.marks[-1].line is last.line and field.heading.rstrip(":：").endswith("意见")
                 and len(field.value.text) <= _LONGEST_OPINION), None)


def _step(closing: Closing, usual: str, steps: Mapping[str, str]) -> str:
    near = [closing.row.text, *(span.text for span in reversed(closing.above[-2:]))]
    for form, step in steps.items():
        if any(re.search(form, text) for text in near if len(text) <= _SIGNATURE):
            return step
    if usual == "审批":
        return usual
    headed = next((span.text for span in reversed(closing.above) if _HEADED.search(span.text)), None)
    if headed is not None:
        return step_of(_HEADED.sub("", headed), {})
    return next((step for step, form in _STEPS if any(re.search(form, text) for text in near)), usual)
