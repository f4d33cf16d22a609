"""`sanling search`, as a user calls it."""

from pathlib import Path

import pytest

from models.store import open_store
from screening.cli import main
from tests.models.test_search import a_dossier


@pytest.fixture
def url(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path / 'store.db'}"
    with open_store(url) as store:
        store.save_audit(a_dossier("d1", "张三", "990101195808152116", born="1958-08", school="江原大学"), "/卷/张三")
        store.save_audit(a_dossier("d2", "李四", "", born="1960-02", school="师范学院", rule="EDU-03", colour="yellow",
                                   years=2.5), "/卷/李四")
        store.places.put("d1", "江原省/临溪市", "cli:t")
    return url


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ([], ["d1", "d2"]),
        (["--words", "张三"], ["d1"]),
        (["--id-ending", "2116"], ["d1"]),
        (["--unit", "江原省"], ["d1"]),
        (["--topic", "EDU", "--colour", "yellow", "--verdict", "conflict", "--decision", "open"], ["d2"]),
        (["--value", "education.school=江原大学"], ["d1"]),
        (["--value", "education~学"], ["d1", "d2"]),
        (["--value", "birth.date<1959-01-01"], ["d1"]),
        (["--value", "birth.date>1959-01-01", "--value", "party[apply].date=1980-05"], ["d2"]),
        (["--value", "education.nominal_years<3"], ["d2"]),
        (["--value", "education.nominal_years=2.50"], ["d2"]),
        (["--value", "birth.date~1958"], ["d1"]),
        (["--value", "birth.date<1959"], ["d1"]),
        (["--value", "stint.end=open"], ["d1", "d2"]),
        (["--text", "师范"], ["d2"]),
    ],
)
def test_what_fits_is_printed(
    url: str, capsys: pytest.CaptureFixture[str], call: list[str], expected: list[str]
) -> None:
    assert main(["search", "--store", url, *call]) == 0
    *lines, total = capsys.readouterr().out.splitlines()
    assert sorted(line.split("\t")[0] for line in lines) == expected
    assert total.startswith(f"共 {len(expected)} 卷")


@pytest.mark.parametrize("value", ["birth", "nothing.date=1", "birth.school=1", "birth<1950-01-01", "birth.date<soon",
                                   "education.school<1950-01-01", "birth.date=soon", "education.nominal_years=abc",
                                   "education.nominal_years<nan", "birth.date= "])
def test_a_condition_that_cannot_be_read_is_told(capsys: pytest.CaptureFixture[str], value: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["search", "--value", value])
    assert ended.value.code == 2 and "sanling search" in capsys.readouterr().err


def test_a_search_stands_in_the_trail_and_says_when_it_shows_less(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--words", "卷", "--unit", "江原省", "--value", "education~学", "--value", "birth.date<1970"]
    assert main(["search", "--store", url, *asked]) == 0 and capsys.readouterr().out.endswith("共 1 卷，疑点 1 条\n")
    assert main(["search", "--store", url, "--limit", "1"]) == 0
    assert "共 2 卷" in (said := capsys.readouterr().out) and "列出前 1 卷" in said
    with open_store(url) as store:
        noted = [entry.details for entry in store.trail.entries() if entry.action == "store.search"]
    assert noted == [{"words": " ".join(asked), "hits": 1}, {"words": "", "hits": 2}]
