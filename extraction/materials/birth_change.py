"""M16: papers that change a birth date, a start of work or a Party date; household papers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import dates_in
from extraction.drafts import Draft, dated
from extraction.materials.determinations import TOPICS
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.party_request import closing_date
from extraction.materials.person import birth, household, identity
from extraction.materials.signings import named_date, signing, signings
from extraction.sentences import document_number
from extraction.spans import span_of
from models.facts import Value

_CHANGED = re.compile(
    r"(?P<t>出生(?:日期|年月|时间)?|参加(?:革命)?工作(?:时间|年月)?|入党(?:时间|年月)?|年龄|工龄).{0,40}?"
    r"(?:更改为|更正为|变更为|改为|认定为|确认为|应为|定为|重新确定为|修改为)(?P<v>[^,，。;；]{2,20})")
_BODY = re.compile(r"^[一-鿿]{3,24}(组织部|人事局|公安局|派出所|委员会|党委|政府|局|部|处|厂|公司|学校)$")
_PERSON = re.compile(r"(?:兹|特|经)?(?:证明|查|有|关于)?(?P<n>[一-鿿]{2,4})(?:同志)?[,，](?:性别)?(?P<g>[男女])[,，]")
_BORN = re.compile(r"(出生(日期|年月|时间|登记)?|生日|生于)[一-鿿]{0,6}[:：]?(公历|农历|阴历|阳历)?$")
_NEAR = 8  # characters between a date and its other calendar
_GROUNDS = re.compile(r"(?:根据|依据|鉴于|经查|经调查)(?P<g>[^。]{4,80}?)(?=[,，](经|现|特|同意|决定|故)|。)")


def changed(document: Document) -> Iterator[Draft]:
    """What the paper sets the date to, when, and by whom."""
    date = closing_date(document)
    for page in document.pages:
        body = span_of(page, page.text.lines)
        match = _CHANGED.search(body.text)
        if match is None:
            continue
        topic = "birth" if match["t"] == "年龄" else "work_start" if match["t"] == "工龄" else next(
            name for name, form in TOPICS if re.search(form, match["t"]))
        value = body.part(*match.span("v"))
        dates = list(dates_in(value, document.context()))
        fields: dict[str, Value] = {"topic": topic, "value": dates[0].date.edtf if dates else value.raw}
        if date is not None:
            fields["decided"] = date.date
        number = document_number(body)
        if number:
            fields["document_no"] = number
        office = next((line.text for line in reversed(page.text.lines) if _BODY.match(line.text)), None)
        if office:
            fields["by"] = office
        grounds = _GROUNDS.search(body.text)
        if grounds:
            fields["grounds"] = body.part(*grounds.span("g")).raw
        if re.search(r"本人(提出)?(书面)?申请|要求更改", body.text):
            fields["requested_by"] = "本人"
        yield Draft("determination", fields, dates[0].span if dates else value)
        return


def told_births(document: Document) -> Iterator[Draft]:
    """The person and the birth dates that running text names, each in its calendar."""
    for page in (page for page in document.pages if not page.grids):
        body = span_of(page, page.text.lines)
        person = next((m for place in body.line_starts if (m := _PERSON.match(body.text, place))), None)
        if person is not None:
            for group, field in (("n", "name"), ("g", "gender")):
                part = body.part(*person.span(group))
                if part:
                    yield Draft("identity", {"field": field, "value": part.raw}, part)
        told_until = -_NEAR
        for value in dates_in(body, document.context()):
            if value.parsed is None:
                continue
            before, after = body.text[max(0, value.parsed.start - 16): value.parsed.start], body.text[
                value.parsed.end:][:4]
            again = value.parsed.start - told_until <= _NEAR and re.search(r"即|\(|农历|公历|阴历|阳历", before[-5:])
            if before.endswith("由") or re.match(r"(更改|更正|变更|改)为", after):
                continue
            if _BORN.search(before) or re.match(r",?出?生", after) or again:
                told_until = value.parsed.end
                yield dated("birth", {"date": value.date}, value)


def paper_date(document: Document) -> Iterator[Draft]:
    """The date of the paper."""
    boxes = list(signings()(document))
    yield from boxes
    if not boxes:
        value = named_date(document, ("document_date",)) or closing_date(document)
        if value is not None:
            head = document.text[:60]
            step = "本人" if "申请" in head else "审批" if re.search(r"批复|决定|通知|同意", head) else "单位"
            yield signing(step, value)


TYPE = MaterialType(
    code="M16", title="更改出生日期等审批材料", category="5", running_text=True,
    titles=("关于同意更改同志出生日期的批复", "常住人口登记卡", "户籍证明", "更改出生日期审批表",
        "更改参加工作时间审批表", "更改入党时间审批表", "关于更改出生年月的请示", "关于更改年龄的申请",
            "更改出生日期申请", "出生日期更正审批表", "证明", "户口证明", "情况说明"),
    title_form=r"[一-鿿、()]{0,24}(更改|更正|变更|修改|认定|改正)[一-鿿、()]{0,16}(出生|年龄|参加工作|入党|工龄|"
        r"生日)[一-鿿、()]{0,14}"
               r"(批复|报告|请示|申请|审批表|通知|决定|说明|证明|函|表)|常住人口登记(卡|表)|户籍证明|户口(证明|登记)",
    must=(r"(更改|更正|变更).{0,12}(出生日期|出生年月|参加工作时间|入党时间)", r"常住人口登记",
        r"(户籍|户口).{0,6}(底册|登记|资料|簿).{0,20}出生", r"出生日期.{0,12}(登记|公历|农历)"), strong=("批复", "户籍",
        "调查", "派出所", "公安局"),
    readers=(identity, birth(), household, told_births, changed, paper_date),
)
