"""Policy files: what is in force when, and what a broken file must say."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from models.dates import PartialDate
from models.errors import PolicyDataError, UnknownNameError
from rules.policy import POLICIES_FOLDER, default_policy, load_policy, rulebook_version

BROKEN = sorted((Path(__file__).parent / "broken_policies").glob("*.yaml"))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_broken_file_stops_at_load_and_says_what_to_do(path: Path, tmp_path: Path) -> None:
    shutil.copy(path, tmp_path)
    words = path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# must say: ")
    with pytest.raises(PolicyDataError) as error:
        load_policy(tmp_path)
    assert words in str(error.value)
    assert str(error.value).startswith(path.name) and "\n" not in str(error.value)


def test_parameter_in_two_files_and_empty_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PolicyDataError, match="no policy file"):
        load_policy(tmp_path)
    for name in ("one.yaml", "two.yaml"):
        shutil.copy(POLICIES_FOLDER / "work.yaml", tmp_path / name)
    with pytest.raises(PolicyDataError, match=r"two\.yaml, .*already defined in one\.yaml"):
        load_policy(tmp_path)


@pytest.mark.parametrize(("when", "effective"), [
    ("1949-09-30", []),
    ("1949-10-01", ["1949-10-01"]),
    ("1991-04-14", ["1986-10-01"]),
    ("1991-04-15", ["1991-04-15"]),
    ("1991-04", ["1986-10-01", "1991-04-15"]),
    ("1985/1996", ["1949-10-01", "1986-10-01", "1991-04-15", "1995-01-01"]),
    ("2026-11-22", ["2002-12-01"]),
])
def test_rows_in_force_on_any_day_of_an_imprecise_date(when: str, effective: list[str]) -> None:
    rows = default_policy().in_force("minimum_working_age", PartialDate(when))
    assert [str(row.effective) for row in rows] == effective


def test_lag_reaches_to_the_rows_on_either_side() -> None:
    when = PartialDate("1977-10")
    assert len(default_policy().in_force("party_admission", when)) == 1
    assert len(default_policy().in_force("party_admission", when, lag_months=6)) == 2


def test_ended_row_leaves_a_gap_until_the_next() -> None:
    first = default_policy().rows("party_admission")[0]
    assert first.holds_on(date(1923, 6, 9)) and not first.holds_on(date(1923, 6, 10))


def test_unknown_parameter_lists_those_that_exist() -> None:
    with pytest.raises(UnknownNameError, match="minimum_working_age"):
        default_policy().rows("maximum_working_age")


def test_version_changes_with_the_text_of_any_policy(tmp_path: Path) -> None:
    for path in POLICIES_FOLDER.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    assert rulebook_version(tmp_path) == rulebook_version(POLICIES_FOLDER)
    changed = tmp_path / "changed"
    shutil.copytree(tmp_path, changed)
    (changed / "work.yaml").write_text((changed / "work.yaml").read_text().replace("value: 16", "value: 17"))
    assert rulebook_version(changed) != rulebook_version(POLICIES_FOLDER)


def test_every_row_has_its_unit_dates_citation_and_basis() -> None:
    for parameter in default_policy().parameters.values():
        assert parameter.unit and parameter.title
        for row in parameter.rows:
            assert row.promulgated and row.effective <= row.until and str(row.citation), row.id


def test_changes_name_every_policy_folder_state() -> None:
    text = (POLICIES_FOLDER / "CHANGES.md").read_text(encoding="utf-8")
    assert "minimum_working_age" in text and "period affected" in text
