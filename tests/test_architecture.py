"""Imports run one way: models <- extraction, rules <- screening <- review_app; the sample generator stands alone."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "models": set(),
    "extraction": {"models"},
    "rules": {"models"},
    "screening": {"models", "extraction", "rules"},
    "review_app": {"models", "extraction", "rules", "screening"},
    "data/samples": {"samples"},
}
OURS = {"models", "extraction", "rules", "screening", "review_app", "samples", "benchmarks", "tests"}


def imported_packages(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.split(".")[0])
    return names & OURS


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_imports_run_one_way(package: str) -> None:
    allowed = MAY_IMPORT[package] | {Path(package).name}
    wrong = {
        str(path.relative_to(ROOT)): imported_packages(path) - allowed
        for path in (ROOT / package).rglob("*.py")
        if imported_packages(path) - allowed
    }
    assert not wrong


def test_the_two_sample_generators_do_not_share_drawing_code() -> None:
    for one, other in (("drawn", "printed"), ("printed", "drawn")):
        for path in (ROOT / "data/samples" / one).rglob("*.py"):
            assert f"samples.{other}" not in path.read_text(encoding="utf-8"), path


def test_only_the_store_knows_the_database() -> None:
    knows = {
        str(path.relative_to(ROOT))
        for package in ("models", "extraction", "rules", "screening", "review_app")
        for path in (ROOT / package).rglob("*.py")
        if "sqlalchemy" in path.read_text(encoding="utf-8") and "import" in path.read_text(encoding="utf-8")
    }
    assert all(name.startswith(("models/store", "models/migrations")) for name in knows), knows


def test_no_module_is_named_for_nothing() -> None:
    forbidden = {"utils.py", "helpers.py", "misc.py", "common.py"}
    assert not [path for path in ROOT.rglob("*.py") if path.name in forbidden and ".venv" not in path.parts]
