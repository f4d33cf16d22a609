"""Golden dossiers: each sample dossier runs from its recorded OCR to findings and must equal its golden file.

After a wanted change of rules: `pytest tests/golden --regen-golden`; of reading: `--regen-recordings`. Look at the
difference, commit it.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from extraction.intake import open_source
from extraction.ocr.recorded import write_recording
from extraction.reading import read_pages
from models.pages import PageContent
from screening.audit import AuditOptions, audit_dossier

FIXTURES = Path(__file__).parents[2] / "data/fixtures"
GOLDEN = Path(__file__).parent
# Development dossiers only: the held-out ones are for measuring, and a golden file would tempt to tune on them.
CASES = sorted(path.name for path in FIXTURES.iterdir() if path.is_dir() and not path.name.startswith("held-out"))
AS_OF = date(2026, 11, 22)


def audited(case: str) -> dict[str, Any]:
    options = AuditOptions(as_of=AS_OF, ocr=f"recorded:{FIXTURES / case / 'ocr.json'}")
    return audit_dossier(FIXTURES / case / "pages", options, None)


def essence(audit: dict[str, Any]) -> dict[str, Any]:
    """What a reviewer would notice if it changed: materials, facts with their page, findings. No ids, no boxes."""
    place = {fact["id"]: f"{fact['kind']} p{fact['evidence']['page']}" for fact in audit["facts"]}
    hidden = {"id", "evidence", "material", "raw"}
    return {
        "materials": [[m["type"], m["title"], m["formed"], m["pages"]] for m in audit["materials"]],
        "facts": [
            [place[f["id"]], {key: value for key, value in f.items() if key not in hidden | {"kind"}}]
            for f in audit["facts"]
        ],
        "findings": [
            [f["rule"], f["verdict"], f["severity"], sorted(place[name] for name in f["facts"]), f["text"]]
            for f in audit["findings"]
        ],
    }


def record(case: str) -> None:
    pages = read_pages(open_source(FIXTURES / case / "pages"), "rapid")
    write_recording(FIXTURES / case / "ocr.json", [page for page in pages if isinstance(page, PageContent)])


def write(path: Path, value: dict[str, Any]) -> None:
    rows = {key: ",\n".join(json.dumps(item, ensure_ascii=False) for item in items) for key, items in value.items()}
    path.write_text("{" + ",\n".join(f'"{key}": [\n{text}\n]' for key, text in rows.items()) + "}\n", encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_a_recorded_dossier_gives_its_golden_result(case: str, request: pytest.FixtureRequest) -> None:
    golden = GOLDEN / f"{case}.json"
    if request.config.getoption("--regen-recordings"):
        record(case)
    if request.config.getoption("--regen-golden") or request.config.getoption("--regen-recordings"):
        write(golden, essence(audited(case)))
        pytest.fail(f"{golden.name} was rewritten; look at the difference and run again without the option")
    expected = json.loads(golden.read_text(encoding="utf-8"))
    result = json.loads(json.dumps(essence(audited(case))))
    for part in ("materials", "facts", "findings"):
        assert result[part] == expected[part]
