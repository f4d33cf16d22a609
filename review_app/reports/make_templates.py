"""Draws the shipped templates anew: `python -m review_app.reports.make_templates`. People edit the files, not this."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from review_app.reports.filling import FIRST_ROW, SHIPPED

FONT = "宋体"
LEDGER = (("序号", 6), ("姓名", 9), ("单位及职务", 20), ("问题分组", 14), ("项目", 12), ("规则", 9), ("问题描述", 48),
          ("涉及材料", 28), ("依据", 28), ("审核状态", 9), ("审核意见", 16), ("审核人", 9), ("审核时间", 12), ("整改措施", 16),
          ("责任人", 9), ("完成时限", 11), ("完成情况", 12))
MISSING = (("序号", 6), ("姓名", 9), ("现职单位及职务", 20), ("应补充或可佐证的材料", 36), ("类号", 7), ("材料形成时间", 14), ("问题描述", 12),
           ("说明", 44), ("期限", 12), ("状态", 10), ("经办人", 10))
WATERMARK = (
    '<w:r {w} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:pict>'
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t" o:connecttype="rect"/>'
    '<v:textpath on="t" fitshape="t"/></v:shapetype>'
    '<v:shape id="watermark" o:spid="_x0000_s2049" type="#_x0000_t136" style="position:absolute;width:460pt;'
    "height:44pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;"
    "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
    'mso-position-vertical-relative:margin" fillcolor="#d0d0d0" stroked="f">'
    '<v:fill opacity=".45"/><v:textpath style="font-family:宋体" string="{{{{ watermark }}}}"/></v:shape>'
    "</w:pict></w:r>")


def main() -> None:
    """Write every template."""
    SHIPPED.mkdir(exist_ok=True)
    _registration().save(str(SHIPPED / "登记表.docx"))
    _determination().save(str(SHIPPED / "认定表.docx"))
    _before_appointment().save(str(SHIPPED / "任前审核登记表.docx"))
    _birth_statement().save(str(SHIPPED / "出生日期不一致的说明.docx"))
    _letter().save(str(SHIPPED / "补充材料函.docx"))
    _sheet(SHIPPED / "问题台账.xlsx", "问题台账", LEDGER)
    _sheet(SHIPPED / "缺失材料清单.xlsx", "缺失材料清单", MISSING)


def _registration() -> DocumentType:
    document = _document(landscape=True)
    _head(document)
    columns = (("项目", 22), ("审核情况", 52), ("初步判断", 40), ("类号", 12), ("材料名称", 44), ("形成时间", 27),
               ("存在问题", 70))
    fields = ("item", "label", "judgement", "category", "material", "formed", "problem")
    _rows(document, columns, fields)
    _lines(document, "审核意见：", "", "初审人：　　　　　　初审时间：　　　　　　　　复审人：　　　　　　复审时间：")
    return document


def _determination() -> DocumentType:
    document = _document()
    table = _table(document, 5, 4, (26, 54, 36, 54))
    for cell, words in zip(table.rows[0].cells, ("姓名", "{{ name }}", "工作单位及职务（职称）", "{{ post }}"), strict=True):
        _write(cell, words)
    _wide(table.rows[1].cells, "审核中发现的有关问题及审核意见",
          "{%p for problem in problems %}", "{{ problem }}", "{%p endfor %}", "", "审核意见：", "", "")
    _wide(table.rows[2].cells, "组织人事部门（单位）意见", "", "", "（盖章）", "年　　月　　日")
    _wide(table.rows[3].cells, "本人意见", "", "", "签名：", "年　　月　　日")
    _wide(table.rows[4].cells, "备注", "")
    return document


def _before_appointment() -> DocumentType:
    document = _document()
    _head(document)
    _rows(document, (("项目", 40), ("信息是否一致", 34), ("是否涂改", 34), ("是否认定", 34), ("确认信息", 34)),
          ("item", "consistent", "altered", "determined", "none"))
    pairs = (
        ("全日制教育", "{{ full_time }}"), ("在职教育", "{{ in_service }}"), ("民族", "{{ ethnicity }}"),
        ("籍贯", "{{ native_place }}"), ("出生地", "{{ birth_place }}"), ("工作经历材料是否齐全", "{{ career }}"),
        ("干部身份是否存疑", "{{ status }}"), ("现任职务级别", ""), ("任现职级时间", ""),
        ("近三年年度考核结果", "{{ assessments }}"), ("是否受过处分", "{{ penalty }}"),
        ("审核发现的问题", "{{ problems }}"), ("处理意见建议", "\n\n"))
    document.add_paragraph()
    table = _table(document, len(pairs), 2, (46, 130))
    for row, (label, value) in zip(table.rows, pairs, strict=True):
        _write(row.cells[0], label)
        _write(row.cells[1], value)
    _lines(document, "审核人：　　　　　　审核时间：")
    return document


def _birth_statement() -> DocumentType:
    document = _document()
    _head(document)
    _lines(document, "{{ sentence }}")
    _rows(document, (("记载", 40), ("类号", 16), ("材料名称", 76), ("形成时间", 40)),
          ("value", "category", "material", "formed"))
    _lines(document, "", "核查情况：", "", "结论：", "", "（盖章）　　　　年　　月　　日")
    return document


def _letter() -> DocumentType:
    document = _document()
    _lines(document, "{{ asked }}：", "　　因干部人事档案专项审核工作需要，请协助提供{{ name }}同志下列材料的原件或加盖公章的复制件；"
           "确实无法提供的，请书面说明原因。")
    _rows(document, (("序号", 16), ("材料", 116), ("请于何日前", 40)), ("number", "what", "due"))
    _lines(document, "", "联系人：　　　　　　联系电话：", "", "（盖章）　　　　年　　月　　日")
    return document


def _document(*, landscape: bool = False) -> DocumentType:
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(10.5)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin = section.bottom_margin = Mm(15)
    section.header.paragraphs[0]._p.append(parse_xml(WATERMARK.format(w=nsdecls("w"))))
    footer = section.footer.paragraphs[0].add_run("{{ stamp }}")
    footer.font.size = Pt(7)
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run("{{ title }}")
    run.font.size, run.bold = Pt(18), True
    return document


def _head(document: DocumentType) -> None:
    _lines(document, "姓名：{{ name }}　　　工作单位及职务：{{ post }}　　　级别：")


def _lines(document: DocumentType, *lines: str) -> None:
    for line in lines:
        document.add_paragraph(line)


def _rows(document: DocumentType, columns: Sequence[tuple[str, int]], fields: Sequence[str]) -> None:
    """A table whose middle row is printed once for each of `rows`."""
    table = _table(document, 4, len(columns), [width for _, width in columns])
    for cell, (words, _) in zip(table.rows[0].cells, columns, strict=True):
        _write(cell, words, bold=True)
    _write(table.rows[1].cells[0], "{%tr for r in rows %}")
    for cell, name in zip(table.rows[2].cells, fields, strict=True):
        _write(cell, f"{{{{ r.{name} }}}}")
    _write(table.rows[3].cells[0], "{%tr endfor %}")
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def _table(document: DocumentType, rows: int, columns: int, widths: Sequence[int]) -> Any:
    table = document.add_table(rows, columns, style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    return table


def _wide(cells: Sequence[_Cell], label: str, *lines: str) -> None:
    _write(cells[0], label)
    merged = cells[1].merge(cells[-1])
    merged.paragraphs[0].text = lines[0]
    for line in lines[1:]:
        paragraph = merged.add_paragraph(line)
        if line.startswith(("（盖章）", "签名", "年　")):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _write(cell: _Cell, words: str, *, bold: bool = False) -> None:
    run = cell.paragraphs[0].add_run(words)
    run.bold = bold
    run.font.size = Pt(9)


def _sheet(path: Path, title: str, columns: Sequence[tuple[str, int]]) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None  # noqa: S101 - a new book has one
    sheet.title = title
    sheet["A1"], sheet["A1"].font = title, Font(name=FONT, size=16, bold=True)
    sheet["A2"].font = Font(name=FONT, size=8, color="808080")
    line = Side(style="thin", color="808080")
    for number, (words, width) in enumerate(columns, 1):
        cell = sheet.cell(FIRST_ROW - 1, number, words)
        cell.font, cell.fill = Font(name=FONT, bold=True), PatternFill("solid", fgColor="F1EEE8")
        cell.border, cell.alignment = Border(line, line, line, line), Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = f"A{FIRST_ROW}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    sheet.print_title_rows = f"1:{FIRST_ROW - 1}"
    book.save(path)


if __name__ == "__main__":
    main()
