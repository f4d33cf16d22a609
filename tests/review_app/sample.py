"""A small dossier drawn by the tests: three pages, two birth dates that disagree, one paper that lacks."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from extraction.page_codec import to_json
from models.errors import DossierError
from models.facts import Fact
from models.facts_file import fact_to_wire, parse_facts
from models.findings import finding_id
from models.pages import BoundingBox, PageContent, PageQuality, PageText, Pixels, TextLine
from models.store import Store

FONT = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"
WIDTH, HEIGHT = 1240, 1754
LINES = {
    1: ("干部履历表", "姓名　王建国　性别　男", "出生年月　1958.08", "参加工作时间　1976.12"),
    2: ("招收工人登记表", "姓名　王建国　性别　男", "出生年月　1956年8月", "招工时间　1976年12月"),
}
TOP, STEP, LEFT, SIZE = 220, 120, 160, 44


def draw_pages(folder: Path) -> None:
    """The pages as files; the third is no picture."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, lines in LINES.items():
        image = Image.new("RGB", (WIDTH, HEIGHT), "#fbf8f0")
        draw = ImageDraw.Draw(image)
        for i, line in enumerate(lines):
            draw.text((LEFT, TOP + i * STEP), line, font=_font(), fill="#20242c")
        image.save(folder / f"{number}.jpg", quality=88)
    (folder / "3.jpg").write_bytes(b"not a picture")


def sample_audit(folder: Path) -> dict[str, Any]:
    """The audit of the drawn pages, judged by the stand-in rule."""
    pages = [
        {"number": n, "file": f"{n}.jpg", "sha256": _sha256(folder / f"{n}.jpg"), "width": WIDTH if n < 3 else 0,
         "height": HEIGHT if n < 3 else 0, "rotation": 0, "quality": None, "material": f"m{n}" if n < 3 else None,
         "error": None if n < 3 else "图像文件损坏，请重新扫描"}
        for n in (1, 2, 3)
    ]
    materials = [
        {"id": "m1", "type": "M01", "title": "干部履历表", "category": "1", "formed": "1999-07", "pages": [1]},
        {"id": "m2", "type": "M29", "title": "招收工人登记表", "category": "9-2", "formed": "1976-12-15", "pages": [2]},
    ]
    facts = [
        _fact("f1", "birth", "m1", 2, "1958.08", 0.98, date="1958-08"),
        _fact("f2", "birth", "m2", 2, "1956年8月", 0.61, date="1956-08"),
        _fact("f3", "work_start", "m1", 3, "1976.12", 0.97, date="1976-12"),
        _fact("f4", "work_start", "m2", 3, "1976年12月", 0.95, date="1976-12", route="招工"),
        _fact("f5", "identity", "m1", 1, "王建国", 0.99, field="name", value="王建国"),
        _fact("f6", "identity", "m2", 1, "王建国", 0.99, field="name", value="王建国"),
        {"id": "f7", "kind": "stint", "material": "m1", "start": "1976-12", "end": "1985-03", "unit": "第一机械厂",
         "post": "工人", "occupation": "工人"},
        {"id": "f8", "kind": "stint", "material": "m1", "start": "1985-03", "end": "open", "unit": "县工业局",
         "post": "科员", "occupation": "干部"},
        {"id": "f9", "kind": "education", "material": "m1", "level": "大专", "mode": "电大", "school": "广播电视大学",
         "start": "1983-09", "end": "1986-07", "outcome": "毕业"},
    ]
    audit: dict[str, Any] = {
        "schema": "sanling.audit/1",
        "dossier": {"id": "dsample", "source": folder.name, "name": "王建国", "id_number": "990101195808152116"},
        "run": {"version": "0.1.0", "rulebook": "1", "as_of": "2026-11-24", "ocr": "none", "seconds": 1.0, "pages": 3},
        "pages": pages, "materials": materials, "facts": facts, "timeline": {"nodes": [], "edges": []},
        "findings": [], "rule_runs": {},
    }
    return rejudge(audit, [])


def keep_readings(store: Store, folder: Path, *, code: str = "1") -> None:
    """What reading the drawn pages leaves in the store: one line for each written one."""
    for number, written in LINES.items():
        lines = tuple(
            TextLine(BoundingBox(LEFT, top, LEFT + int(_font().getlength(text)), top + SIZE + 4), text, 0.9)
            for top, text in zip(range(TOP + 12, HEIGHT, STEP), written, strict=False))
        sha256 = _sha256(folder / f"{number}.jpg")
        content = PageContent(
            number, f"{number}.jpg", sha256, WIDTH, HEIGHT, 0, 0.0, PageQuality(0.1, 0.0, None, "good"),
            PageText(WIDTH, HEIGHT, lines, "none"), (), (), lines)
        store.put(f"{sha256}|none|1|{code}", to_json(content))


def rejudge(audit: Mapping[str, Any], corrections: Sequence[Fact]) -> dict[str, Any]:
    """Stand-in for `screening.audit.rejudge`: birth dates must agree, a decision paper must be there."""
    wire = {"schema": "sanling.facts/1", **{name: audit[name] for name in ("dossier", "materials", "facts")}}
    newest = {fact.supersedes: fact for fact in corrections if fact.supersedes}
    facts = [newest.get(fact.id, fact) for fact in parse_facts(wire).facts]
    facts = [fact for fact in (*facts, *(fact for fact in corrections if not fact.supersedes)) if fact.fields]
    births = [fact for fact in facts if fact.kind == "birth"]
    findings = []
    if len({str(fact.fields["date"]) for fact in births}) > 1:
        findings.append(_finding("AGE-01", "red", "conflict", births, "现用出生日期与最早形成材料不一致", (
            "最早形成材料记载为" + str(births[1].fields["date"]) + "，履历表记载为" + str(births[0].fields["date"]))))
        findings.append(_finding("WRK-02", "yellow", "undecided", [births[0], facts[2]], "参加工作时可能不满18周岁",
                                 "需要确切的出生日"))
    findings.append(_finding("IDN-01", "yellow", "missing", [], "干部身份来源不明", "未见录用、聘用或转干审批材料"))
    return {**audit, "facts": [fact_to_wire(fact) for fact in facts], "findings": findings}


def page_image(source: str, page: Mapping[str, Any]) -> Pixels:
    """Stand-in for `screening.audit.page_image`."""
    path = Path(source) / str(page["file"])
    if not path.exists() or _sha256(path) != page["sha256"]:
        raise DossierError(f"{path.name}: the file moved or changed since the audit")
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def with_other_ids(audit: Mapping[str, Any]) -> dict[str, Any]:
    """The same dossier read again by another engine: facts have other ids, spots stay."""
    wire = {"schema": "sanling.facts/1", **{name: audit[name] for name in ("dossier", "materials", "facts")}}
    facts = [replace(fact, id=f"n{fact.id}", anchor=fact.anchor) for fact in parse_facts(wire).facts]
    return rejudge({**audit, "facts": [fact_to_wire(fact) for fact in facts]}, [])


def _fact(  # noqa: PLR0917
    name: str, kind: str, material: str, line: int, text: str, confidence: float, **fields: Any
) -> dict[str, Any]:
    page = int(material[1])
    written = LINES[page][line]
    start = written.index(text)
    x0 = LEFT + int(_font().getlength(written[:start]))
    y0 = TOP + line * STEP + 12
    box = [x0, y0, x0 + int(_font().getlength(text)), y0 + SIZE + 4]
    evidence = {"page": page, "box": box, "text": text, "confidence": confidence, "alternatives": []}
    return {"id": name, "kind": kind, "material": material, "raw": text, "evidence": evidence, **fields}


def _finding(  # noqa: PLR0917
    rule: str, severity: str, verdict: str, facts: Sequence[Fact], title: str, text: str
) -> dict[str, Any]:
    return {
        "id": finding_id(rule, [fact.anchor for fact in facts]), "rule": rule, "severity": severity, "verdict": verdict,
        "facts": [fact.id for fact in facts], "title": title, "text": text,
        "citation": "《关于认真做好干部出生日期管理工作的通知》（组通字〔2006〕41号）", "policy_rows": [], "repair": [],
    }


def _font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONT, SIZE)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
