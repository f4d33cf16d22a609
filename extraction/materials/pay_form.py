"""M25: pay changes, and the reading of pay that other forms share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.date_values import DateValue, dates_in, read_date
from extraction.drafts import Draft
from extraction.field import Field
from extraction.labels import label_key
from extraction.materials.career import resume
from extraction.materials.document import Document
from extraction.materials.material_type import MaterialType
from extraction.materials.pay_told import pay_told
from extraction.materials.person import NOTHING, person
from extraction.materials.signings import signings
from extraction.materials.study_tables import study_tables
from extraction.numerals import number
from extraction.spans import Span, span_of
from models.facts import Value
from models.pages import BoundingBox, CellText, PageContent

_AMOUNT = re.compile(r"\d{2,5}(?:[.．]\d{1,2})?")
_AFTER = re.compile(r"后(工资)?$|^(后|新|现)(工资|标准)?$|后.{0,4}(情况|标准|工资)$")
_GRADE = re.compile(r"[级档薪岗]")
_SPELT = r"[一二三四五六七八九十百千零〇]{1,8}"
_SUM = re.compile(rf"(?P<n>\d{{2,5}}(?:[.．]\d{{1,2}})?|{_SPELT})元(?:(?P<d>[一二三四五六七八九\d])角)?")
_BEHIND_GRADE = re.compile(  # 二级 41.00元
    rf"(?<=[级档薪岗])[\s　,，、(（:：]*(?:月?工资|计|为)?(?:\d{{2,5}}(?:[.．]\d+)?元?|{_SPELT}元)[整正]?[)）]?$")
_GRADE_HEADS = frozenset({"级别", "等级", "薪级", "工资级别", "工资等级", "档次", "级别档次"})
_STANDARDS = (("军队", r"军队|军衔"), ("企业", r"企业"), ("事业", r"事业|薪级|岗位绩效|专技|管理岗"),
              ("工人", r"工人|技工|[一二三四五六七八]级工|技术等级|学徒"), ("干部",
                  r"行政|机关|公务员|科员|办事员|职务工资|级别|干部|处|科"))
_REFORM = re.compile(r"(?P<y>1956|1985|1993|2006)年?.{0,10}(改革|套改|工改|工资)")


def pay(document: Document) -> Iterator[Draft]:
    """What the person is paid from when on: one fact for the new rate."""
    effective = _effective(document)
    grade = _grade(document)
    amount = _amount(document)
    if effective is None and (amount is None or grade is None):
        told = list(pay_told(document))
        yield from told
        if told:
            return
    if effective is None and amount is None and grade is None:
        return
    fields: dict[str, Value] = {}
    if effective is not None:
        fields["effective"] = effective.date
    if grade is not None:
        fields["grade"] = _BEHIND_GRADE.sub("", grade.raw).strip() or grade.raw
    post = _new_post(document)
    if post is not None:
        fields["post"] = post.raw
    if amount is not None:
        fields["amount"] = amount[0]
    standard = _standard(document, grade)
    if standard:
        fields["standard"] = standard
    reform = _reform(document, effective)
    if reform:
        fields["reform"] = reform
    place = effective.span if effective else amount[1] if amount else grade
    if place is not None:
        yield Draft("pay", fields, place, effective.confidence if effective else 1.0,
                    effective.alternatives if effective else ())


def _effective(document: Document) -> DateValue | None:
    for field in document.filled("pay_effective"):
        value = next(dates_in(field.value, document.context()), None) or read_date(field.value, document.context())
        if value is not None:
            return value
    return None


def _grade(document: Document) -> Span | None:
    fields = [f for f in document.filled("pay_grade") if _GRADE.search(f.value.text) and not NOTHING.match(
        f.value.text)]
    after = [f for f in fields if re.search(r"后|拟|定|新|晋升", f.heading)]
    found: Field | None = next(iter(after or fields), None)
    if found is not None:
        return found.value
    return _grade_under_after(document)


def _grade_under_after(document: Document) -> Span | None:
    """Old and new side by side: the grade that stands under the head 变动后."""
    for page in document.pages:
        short = [cell for cell in page.cells if cell.lines and len(label_key(cell.text)) <= 10]
        for after in (cell.cell.box for cell in short if _AFTER.search(label_key(cell.text))):
            for head in (cell.cell.box for cell in short if label_key(cell.text) in _GRADE_HEADS):
                if head.y0 < after.y1 - 20 or head.x0 < after.x0 - 20 or head.x1 > after.x1 + 20:
                    continue
                value = next((cell for cell in page.cells if cell.lines and abs(cell.cell.box.x0 - head.x1) < 20
                              and cell.cell.box.contains(cell.cell.box.centre[0], head.centre[1])), None)
                if value is not None and _GRADE.search(value.text):
                    return span_of(page, value.lines)
    return None


def _new_post(document: Document) -> Span | None:
    for concept in ("proposed_post", "post", "trade", "unit_post"):
        field = document.first(concept)
        if field is not None and not NOTHING.match(field.value.text):
            return field.value
    return None


def _amount(document: Document) -> tuple[float | int, Span] | None:
    """The new total: where the row 变动后 meets the column 合计, else a cell of its own."""
    cell = _crossing(document, re.compile(r"合计|总额|月工资|小计"))
    spans = [span_of(cell[0], cell[1].lines)] if cell is not None else []
    spans += [f.value for f in document.filled("pay_amount") if not re.search("前", f.heading)][::-1]
    spans += [f.value for f in document.filled("pay_grade") if re.search("元", f.value.text)]
    for span in spans:
        value = _sum(span.text.replace(",", ""))
        if value is not None:
            return value, span
    return None


def _sum(text: str) -> float | int | None:
    """`41.50`, `二十六元`, `四十三元五角` in yuan."""
    told = _SUM.search(text)
    match = _AMOUNT.search(text)
    if told is not None and not told["n"][0].isascii():
        whole, part = number(told["n"]), number(told["d"] or "0")
        return None if whole is None else whole + part / 10 if part else whole
    if match is None:
        return None
    value = float(match[0].replace("．", "."))
    return int(value) if value == int(value) else value


def _crossing(document: Document, head: re.Pattern[str]) -> tuple[PageContent, CellText] | None:
    """The cell where 变动后 meets the head, whichever of the two names the row."""
    for page in document.pages:
        short = [cell for cell in page.cells if cell.lines and len(label_key(cell.text)) <= 10]
        after = [cell for cell in short if _AFTER.search(label_key(cell.text))]
        heads = [cell for cell in short if head.search(cell.text) and cell not in after]
        for row, column in [(a, h) for a in after for h in heads] + [(h, a) for a in after for h in heads]:
            cell = _meeting(page, row.cell.box, column.cell.box)
            if cell is not None:
                return page, cell
    return None


def _meeting(page: PageContent, row: BoundingBox, column: BoundingBox) -> CellText | None:
    """The filled cell right of `row` and below `column`."""
    if column.y1 > row.y0 + 20 or column.x0 < row.x1 - 20:
        return None
    for cell in page.cells:
        x, y = cell.cell.box.centre
        if cell.lines and row.y0 < y < row.y1 and column.x0 < x < column.x1 and _sum(cell.text) is not None:
            return cell
    return None


def _standard(document: Document, grade: Span | None) -> str | None:
    reason = document.first("pay_reason")
    texts = [grade.text if grade else "", reason.value.text if reason else "",
             "".join(line.text for line in document.pages[0].text.lines[:3])]
    for text in texts:
        found = next((name for name, form in _STANDARDS if re.search(form, text)), None)
        if found:
            return found
    return None


def _reform(document: Document, effective: DateValue | None) -> int | None:
    reason = document.first("pay_reason")
    for text in (reason.value.text if reason else "", document.text):
        match = _REFORM.search(text)
        if match is not None:
            return int(match["y"])
    if effective is not None and re.search(r"套改|工资改革|工资制度改革", document.text):
        year = effective.date.earliest.year
        return year if year in (1956, 1985, 1993, 2006) else None
    return None


TYPE = MaterialType(
    code="M25", title="工资变动审批表", category="9-1",
    titles=("工资变动审批表", "工资套改表", "调整工资审批表", "晋级审批表", "见习期工资审批表", "工资变动表",
        "工资改革审批表", "工资审批表", "增加工资审批表", "工资升级审批表",
            "工资制度改革审批表", "起薪审批表"),
    title_form=r"[一-鿿()\d]{0,20}(工资|薪级|级别|起薪|晋级|晋升|升级|离退休费|退休费|津贴|调资|增资|评级|套改)"
        r"[一-鿿()\d]{0,14}(审批|套改|变动|呈报|登记|审核|核定|晋升|确定|批准|定级|评级)?(表|花名册|名册|通知单)",
    title_never=r"职级晋升|职称|转移|介绍|转正定级|见习期满|任免|学籍|成绩",
    must=(r"工资.{0,400}(变动前|变动后|套改|起薪|执行时间)", r"月增资额"), strong=("薪级", "级别工资", "增资",
        "职务工资", "岗位工资"),
    readers=(*person(), resume, study_tables, pay, signings()), approval=r"审批|批准|人事|工资部门|劳动",
)
