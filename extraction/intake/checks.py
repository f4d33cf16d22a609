"""What a catalogue says of the person, held against itself and against the names of folders and files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extraction.id_number import parse_id_number
from extraction.intake.catalogue import Catalogue
from extraction.intake.catalogue_dates import DEFAULT, formed_date
from extraction.intake.report import IntakeNote
from models.comparisons import same
from models.truth import Truth

_NUMBER = r"(?:\d{4,17}[\dXx]?)?"
_NAME_AND_NUMBER = re.compile(rf"{_NUMBER}[_\-\s]*([一-鿿·]{{2,12}}?)[_\-\s]*(?:的?档案)?{_NUMBER}")
_NO_NAME = re.compile(
    r".*(档案|目录|数据|图像|扫描|资料|文件|新建|材料|照片|测试|原始|优化|高清|[本卷册盘箱室局处科部]$).*")
_MANY_DEFAULTS = 3


def person_notes(file: str, catalogue: Catalogue, names: Iterable[str]) -> Iterator[IntakeNote]:
    """Checks of one catalogue. `names` are folders and files that commonly carry name and ID number of the person."""
    person = catalogue.person
    name, written = re.sub(r"\s", "", person.get("姓名", "")), person.get("公民身份号码", "")
    number = parse_id_number(written)
    if written.strip() and (number is None or not number.valid):
        yield IntakeNote("id_checksum", file, f"目录中的公民身份号码 {written.strip()} 不合校验，请核对")
    born = formed_date(person.get("出生日期", ""))
    if number is not None and number.birth is not None and born is not None and same(number.birth, born) is Truth.NO:
        yield IntakeNote("birth_differs_from_id", file,
                         f"目录中的出生日期 {born} 与公民身份号码中的 {number.birth} 不同（供审核参考，非导入错误）")
    for stem in dict.fromkeys(names):
        yield from _against(file, stem, name, number.as_18 if number is not None else "")
    defaults = sum(re.sub(r"\D", "", item.formed) == DEFAULT for item in catalogue.items)
    if defaults >= _MANY_DEFAULTS:
        yield IntakeNote("no_date", file, f"{defaults} 条目录的材料形成时间都是 {DEFAULT}，疑为导出时的默认值")


def _against(file: str, stem: str, name: str, number: str) -> Iterator[IntakeNote]:
    match = _NAME_AND_NUMBER.fullmatch(stem.strip())
    bare = match is not None and match[0] == match[1]
    if match is not None and name and match[1] != name and not _NO_NAME.fullmatch(match[1]) and not (
            bare and len(match[1]) > 3):
        yield IntakeNote("name_differs", file, f"文件夹或文件名“{stem}”中的姓名与目录中的“{name}”不同，请核对是否装错")
    inside = parse_id_number(re.sub(r"[一-鿿·_\s]", " ", stem))
    if inside is not None and number and inside.as_18 != number:
        yield IntakeNote("id_differs", file, f"文件夹或文件名“{stem}”中的身份号码与目录中的不同，请核对是否装错")
