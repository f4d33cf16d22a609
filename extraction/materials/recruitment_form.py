"""M29: the recruitment of workers; the labour bureau's approval is the usual start of work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue, dates_in
from extraction.drafts import Draft, dated
from extraction.labels import label_key
from extraction.materials.awards import awards_and_penalties
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.person import birth, household, identity, joining, marriage, politics
from extraction.materials.relatives import family
from extraction.materials.signings import dated_opinions, signings
from extraction.materials.study_tables import study_tables
from models.facts import Value

_BUREAU = re.compile(r"劳动|人事|审批|批准|革委会|革命委员会|县|市")

_SERVICE_AFTER = re.compile(r"起?(?:开始)?(?:计?算)?(?:其|连续|为)?(?:工龄|参加(?:革命)?工作)")
_SERVICE_BEFORE = re.compile(r"(?:工龄|参加(?:革命)?工作(?:时间|日期)?)[应均]?(?:自|从|由)$")
_RECKONED = re.compile(r"起|开始|计?算")


def recruited(document: Document) -> Iterator[Draft]:
    """The day from which a box counts the service, else that on which the highest body approved.

    The employer's own opinion counts only where no other box is dated.
    """
    counted = next(_counted_from(document), None)
    if counted is not None:
        yield dated("work_start", {"date": counted.date, "route": _route(document)}, counted)
        return
    boxes = [(label_key(field.heading), value) for field, value in dated_opinions(document)]
    bureau = [value for key, value in boxes if re.search("劳动", key)] or [
        value for key, value in boxes if re.search("审批|批准", key)] or [
        value for key, value in boxes if _BUREAU.search(key) and not re.search("招工单位|街道|公社|大队|学校|本人",
            key)]
    if bureau:
        value = bureau[-1]
        fields: dict[str, Value] = {"date": value.date, "route": _route(document)}
        yield dated("work_start", fields, value, signs=True)


def _counted_from(document: Document) -> Iterator[DateValue]:
    """`自1976年12月1日起计算工龄`, `参加工作时间从1976年12月算起`."""
    for field in document.opinions:
        for value in dates_in(field.value, document.context()) if field.value else ():
            if value.parsed is None:
                continue
            before, after = field.value.text[:value.parsed.start], field.value.text[value.parsed.end:]
            if _SERVICE_AFTER.match(after) or (_SERVICE_BEFORE.search(before) and _RECKONED.match(after)):
                yield value


def _route(document: Document) -> str:
    text = document.text
    if re.search(r"顶替|补员|接班", text):
        return "顶替"
    return "招工"


TYPE = MaterialType(
    code="M29", title="招工登记表", category="9-2", filled_by_person=True,
    titles=("招收工人登记表", "招工登记表", "招工审批表", "招收(录用)工人登记表", "新工人登记表",
        "全民所有制单位招收工人审批表", "招收固定工登记表", "录用工人登记表", "招收工人审批表", "新招工人登记表",
            "招收合同制工人登记表", "职工子女顶替登记表", "招工表"),
    title_never=r"干部|公务员|教师|招生",
    title_form=r"[一-鿿()]{0,20}(招收|招用|招工|招录|录用|招聘|新招)[一-鿿()]{0,8}(工人|职工|学徒工?|徒工|固定工|合同工|青年)"
        r"[一-鿿()]{0,6}表|[一-鿿()]{0,16}(工人|合同制工人|学徒工|合同工|固定工)[一-鿿()]{0,6}(招收|招用|录用|招工|招聘)"
        r"[一-鿿()]{0,6}表|[一-鿿()]{0,14}(顶替|补员|接班)[一-鿿()]{0,10}表|[一-鿿()]{0,10}招工[一-鿿()]{0,6}表|"
        r"[一-鿿()]{0,16}(招(收|工|用|录)|录用|新|顶替|补员)[一-鿿()]{0,10}(工人?|职工|学徒|徒工|合同制|"
        r"子女)[一-鿿()]{0,6}(登记|审批|呈报|通知|报名|录用|批准)?表|招工[一-鿿]{0,6}表",
    must=(r"招工.{0,600}(劳动局|劳动部门|工种)", r"招工单位", r"招收.{0,12}(固定工|合同制工人|工人|学徒)"), strong=(
        "学徒期", "劳动局", "体检"),
    later=(r"劳动局", r"招工单位", r"体检", r"公社", r"街道"),
    readers=(identity, birth(self_filled=True), politics, joining, household, marriage, resume, study_tables, family,
             awards_and_penalties, recruited,
             signings({"劳动|审批|批准": "审批", "公社|街道|大队|学校|体检": "单位"})),
    approval=r"劳动|审批|批准",
)
