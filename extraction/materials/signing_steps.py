"""Who speaks in a box of opinion: the person, a unit, an office that looks at the paper, or the one that decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extraction.date_values import DateValue
from extraction.labels import label_key
from models.pages import BoundingBox

_STEPS = (
    ("单位", r"^(((所在|工作|本|原|现|所属|基层|呈报|推荐)?单位)|(本|所在|毕业|原)?学校|院校|院系|系|大队|街道)"
     r"(党组织|党委|党支部)?(审查|审核|鉴定|考核|考察)?(意见)?$"),
    ("本人", r"本人|自我|个人|^承诺|总结|小结|志愿|申请人|被考核人|学生签|填表人|家长|党性分析|学习体会"),
    ("审批", r"(审批|批准)(.{0,2}意见)?$|(审批|批准).{0,2}意见|审批机关|批准机关"),
    ("审核", r"主管部门|主管单位|主管局|主管机关|审核机关|(主管|分管|部门|直接)领导|"
     r"审核意见|审查意见|复审|初审|领导评语|评鉴意见"),
    ("审批", r"审批|批准|批示|人委|[县市地区省]委(意见|$)|任免|劳动|人事|组织部|"
     r"征兵|武装部|知青|公务员主管|考核委员会|考[核评]领导小组|考[核评]小组|结论|认定意见|登记机关|"
        r"(?<!本)[一-鿿](局|厅)(党组|党委|领导)?意见$"),
)
_ASKEW = 20  # pixels that boxes beside each other may overlap
_HIGHER = re.compile(
    r"武装部|厂部|厂党委|公社|[乡镇](政府|党委)?意见|党委|总支|[局厅]|委员会|[县市区]|地区|上级|管部门|人事|劳资")
_UNIT = re.compile(  # those the person comes from or goes to: 招工单位, 接收单位
    r"单位|大队|街道|村|学校|车间|班组|小组|支部|院系|系意见|系的意见|[团营连]党委|家长")
_ANY_OFFICE = re.compile(r"(党?组织)?(审查|审核)(意见|情况|结果)?")  # of the unit, where nobody else speaks
_ELECTS = re.compile(r"选举单位|选举结果|选举情况")  # who elects decides, where nobody else speaks
_DECIDES = re.compile(r"审批|批准|批示|登记机关|任免|行政机关|认定|决定|委员会|负责人")


def step_of(heading: str, special: Mapping[str, str]) -> str:
    """本人, 单位, 审核 or 审批 for a heading. `special` maps patterns to steps for one form and comes first."""
    return told_step(heading, special) or "单位"


def told_step(heading: str, special: Mapping[str, str]) -> str | None:
    """The same; None where no word of the heading tells."""
    key = label_key(heading)
    for pattern, step in (*special.items(), *((form, step) for step, form in _STEPS)):
        if re.search(pattern, key):
            return step
    return None


@dataclass(frozen=True)
class Box:
    """A dated box: its heading, and whose it is as far as the heading alone tells."""

    heading: str
    value: DateValue
    step: str
    place: BoundingBox


def beside_or_below(boxes: Sequence[Box]) -> list[Box]:
    """The boxes page by page in rows from the top down, each row from left to right, though the page lies askew."""
    placed: list[list[Box]] = []
    for box in sorted(boxes, key=lambda box: (box.value.span.page.number, box.place.centre[1])):
        first = placed[-1][0] if placed else None
        same = first is not None and first.value.span.page is box.value.span.page and (
            first.place.y0 < box.place.centre[1] < first.place.y1 and box.place.y0 < first.place.centre[1])
        if same and all(box.place.x0 >= other.place.x1 - _ASKEW or other.place.x0 >= box.place.x1 - _ASKEW
                        for other in placed[-1]):
            placed[-1].append(box)
        else:
            placed.append([box])
    return [box for row in placed for box in sorted(row, key=lambda box: box.place.x0)]


def in_order(boxes: Sequence[Box]) -> Iterator[tuple[Box, str]]:
    """The boxes with their steps, which also follow from what stands before and after.

    An office that comes neither first nor last has looked at the paper; a personnel office whose box does not say that
    it approves, too, where a later box says so. Where no box approves, the office that comes last has decided. Units
    that the person comes from or goes to stay units wherever they stand.
    """
    steps = [box.step for box in boxes]
    alone = sum(step != "本人" for step in steps) == 1
    for index, box in enumerate(boxes):
        later = [b.heading for b, step in zip(boxes[index + 1:], steps[index + 1:], strict=True) if step == "审批"]
        first = not any(step in ("单位", "审核") for step in steps[:index])
        office = _HIGHER.search(box.heading) is not None or not _UNIT.search(box.heading)
        decides = _DECIDES.search(box.heading) is not None
        if alone and box.step == "审核" and _ANY_OFFICE.fullmatch(box.heading):
            yield box, "单位"
        elif alone and box.step == "单位" and _ELECTS.search(box.heading):
            yield box, "审批"
        elif box.step == "单位" and office and not first:
            last = "审批" not in steps and index == _last_office(steps)
            yield box, "审核" if later else "审批" if last else "单位"
        elif box.step == "审批" and not decides and any(_DECIDES.search(heading) for heading in later):
            yield box, "审核"
        else:
            yield box, box.step


def _last_office(steps: Sequence[str]) -> int:
    return max(index for index, step in enumerate(steps) if step != "本人")
