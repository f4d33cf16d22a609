"""Posts have the level that the rank of their unit gives them, where it is known; a user's own table comes first."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from subprocess import run

import pytest

from models.dates import PartialDate
from models.errors import PostTableError
from models.facts import Fact
from models.post_levels import level_of_post, named_level, rank_note
from models.post_table import PRODUCT_TABLE, post_table
from rules.policy import rulebook_version
from rules.ranks import level_of
from screening.audit import AuditOptions, audit_dossier

WriteTable = Callable[[str], Path]


@pytest.fixture(autouse=True)
def no_own_table(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SANLING_POST_LEVELS", raising=False)
    monkeypatch.setattr("models.post_table.user_data_path", lambda _: tmp_path)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> WriteTable:
    def write(text: str) -> Path:
        path = tmp_path / "own.yaml"
        path.write_text(text, encoding="utf-8")
        monkeypatch.setenv("SANLING_POST_LEVELS", str(path))
        return path

    return write


KNOWN: list[tuple[str, tuple[str, ...], str]] = [
    # unit, posts, level
    ("南屏县", ("县长",), "县处级正职"),
    ("江原省南屏县人民政府", ("副县长", "党组成员"), "县处级副职"),
    ("南屏县人民政府", ("常务副县长",), "县处级副职"),
    ("南屏县委", ("副书记", "县长"), "县处级正职"),
    ("中共南屏县委", ("书记",), "县处级正职"),
    ("南屏县委", ("常委", "宣传部部长"), "县处级副职"),
    ("南屏县人大常委会", ("副主任",), "县处级副职"),
    ("南屏县政协", ("主席",), "县处级正职"),
    ("南屏县人民法院", ("院长",), "县处级副职"),
    ("枫桥旗人民政府", ("旗长",), "县处级正职"),
    ("南屏县财政局", ("党组书记", "局长"), "乡科级正职"),
    ("南屏县财政局", ("副局长", "党组成员"), "乡科级副职"),
    ("南屏县", ("财政局局长",), "乡科级正职"),
    ("南屏县政府", ("县财政局副局长",), "乡科级副职"),
    ("南屏县人民政府办公室", ("主任",), "乡科级正职"),
    ("南屏县委办公室", ("副主任",), "乡科级副职"),
    ("南屏县委组织部", ("副部长",), "乡科级副职"),
    ("南屏县城乡建设局", ("局长",), "乡科级正职"),
    ("南屏县市场监督管理局", ("副局长",), "乡科级副职"),
    ("南屏县发改委", ("主任",), "乡科级正职"),
    ("南屏县计划生育委员会", ("副主任",), "乡科级副职"),
    ("团南屏县委", ("书记",), "乡科级正职"),
    ("团县委", ("书记",), "乡科级正职"),
    ("共青团南屏县委", ("副书记",), "乡科级副职"),
    ("南屏县云塘镇", ("镇长",), "乡科级正职"),
    ("南屏县云塘镇", ("党委书记", "镇人大主席"), "乡科级正职"),
    ("云塘镇党委", ("委员",), "乡科级副职"),
    ("云塘乡人民政府", ("副乡长",), "乡科级副职"),
    ("云塘镇", ("党委委员", "武装部部长"), "乡科级副职"),
    ("江原省财政厅", ("厅长",), "厅局级正职"),
    ("江原省财政厅", ("预算处处长",), "县处级正职"),
    ("江原省财政厅预算处", ("副处长",), "县处级副职"),
    ("江原省财政厅", ("办公室主任",), "县处级正职"),
    ("江原省委宣传部", ("新闻处副处长",), "县处级副职"),
    ("江原省统计局", ("局长",), "厅局级正职"),
    ("江原省发展和改革委员会", ("副主任",), "厅局级副职"),
    ("中共江原省委", ("常委",), "省部级副职"),
    ("江原省", ("副省长",), "省部级副职"),
    ("临溪地区行署", ("专员",), "厅局级正职"),
    ("临溪专署", ("副专员",), "厅局级副职"),
    ("临溪地委", ("副书记",), "厅局级副职"),
    ("临溪地区财政局", ("局长",), "县处级正职"),
    ("临溪地区行署水利局", ("副局长",), "县处级副职"),
    ("临溪地区财政局", ("预算科副科长",), "乡科级副职"),
    ("临溪地区财政局", ("办公室主任",), "乡科级正职"),
    ("西岭藏族自治州教育局", ("局长",), "县处级正职"),
    ("临溪市中级人民法院", ("院长",), "厅局级副职"),
    ("南屏县革命委员会", ("主任",), "县处级正职"),
    ("南屏县革委会", ("副主任",), "县处级副职"),
    ("云塘公社", ("党委书记",), "乡科级正职"),
    ("云塘公社革委会", ("副主任",), "乡科级副职"),
    ("北京市财政局", ("局长",), "厅局级正职"),
    ("北京市财政局", ("预算处副处长",), "县处级副职"),
    ("上海市青浦区", ("区长",), "厅局级正职"),
    ("上海市青浦区财政局", ("副局长",), "县处级副职"),
]


@pytest.mark.parametrize(("unit", "posts", "level"), KNOWN)
def test_a_post_has_the_level_of_its_place_in_the_unit(unit: str, posts: tuple[str, ...], level: str | None) -> None:
    assert level_of_post(unit, posts) == level


UNKNOWN: list[tuple[str, tuple[str, ...], str]] = [
    ("临溪市财政局", "局长"),  # of a city of which rank?
    ("临溪市", "市长"),
    ("市财政局", "副局长"),
    ("江口区财政局", "局长"),
    ("江口区", "区长"),
    ("云塘街道办事处", "主任"),
    ("南屏县云塘镇", "代镇长"),
    ("南屏县", "县长助理"),
    ("南屏县财政局", "预算股股长"),
    ("南屏县财政局", "办公室主任"),
    ("南屏县财政局", "总会计师"),
    ("南屏县财政局", "工会主席"),
    ("南屏县公安局", "局长"),
    ("南屏县供电局", "局长"),
    ("南屏县委机要局", "局长"),
    ("南屏县税务局云塘分局", "局长"),
    ("南屏县委", "组织部部长"),
    ("南屏县机械厂", "厂长"),
    ("南屏县机械厂革委会", "主任"),
    ("红旗林业局", "局长"),
    ("云塘镇", "团委书记"),
    ("云塘镇红星村", "党支部书记"),
    ("云塘镇", "工会主席"),
    ("南屏县云塘区公所", "区长"),
    ("江原省药品监督管理局", "局长"),
    ("江原省电力公司", "办公室主任"),
    ("江原大学", "财务处处长"),
    ("江原省财政厅培训中心", "办公室主任"),
    ("北京市昌平区沙河镇", "镇长"),
    ("重庆市财政局", "局长"),  # before 1997 it was no 直辖市, and the year is not known
    ("成都市财政局", "局长"),
    ("解放军某部", "排长"),
    ("江原投资集团", "董事长"),
]


@pytest.mark.parametrize(("unit", "post"), UNKNOWN)
def test_nothing_is_said_where_the_rank_of_the_unit_is_not_known(unit: str, post: str) -> None:
    assert level_of_post(unit, (post,)) is None


@pytest.mark.parametrize(
    ("unit", "post", "year", "level"),
    [("重庆市财政局", "局长", 1996, None), ("重庆市财政局", "局长", 2001, "厅局级正职"),
     ("成都市财政局", "局长", 1990, None), ("成都市财政局", "局长", 1999, "厅局级副职"),
     ("成都市财政局", "预算处处长", 1999, "县处级正职"), ("成都市", "副市长", 2010, "厅局级正职")])
def test_places_have_their_rank_in_its_years(unit: str, post: str, year: int, level: str | None) -> None:
    assert level_of_post(unit, (post,), year) == level


@pytest.mark.parametrize(
    ("text", "note", "level"),
    [("副局长（副处级）", "副处级", "县处级副职"), ("科长,正科级", "正科级", "乡科级正职"), ("主任科员", None, "主任科员"),
     ("办公室副主任科员", None, "副主任科员"), ("助理调研员", None, "副调研员"), ("股长(股级)", "股级", None),
     ("享受副处级待遇", None, None), ("保留正科级待遇", None, None), ("副厅级以上干部学习", None, None),
     ("职务层次:乡科级副职", "乡科级副职", "乡科级副职"), ("三级主任科员", None, "三级主任科员"), ("车工", None, None),
     ("科员、一级科员", None, "一级科员"), ("副处级检察员", "副处级", "县处级副职")])
def test_the_words_name_a_level(text: str, note: str | None, level: str | None) -> None:
    assert (rank_note(text), named_level(text)) == (note, level)


def test_rows_of_the_user_come_first(own: WriteTable) -> None:
    own("""
places: {临溪市: 地级市, 云川市: 县级市}
ranks: {高级主管: 乡科级正职}
bodies:
  - {body: 江原投资集团, unit: '江原投资集团(?:有限公司)?', posts: {厅局级副职: [董事长], 县处级正职: [副总经理]}}
  - {body: 南屏县财政局是副处级单位, unit: 南屏县财政局, rank: 县处级副职}
  - {body: 高配, unit: '[乡镇]', posts: {不定: [党委书记], 乡科级正职: [代镇长]}}
""")
    assert level_of_post("江原投资集团有限公司", ("副总经理", "董事长")) == "厅局级副职"
    assert level_of_post("南屏县财政局", ("局长",)) == "县处级副职"
    assert level_of_post("南屏县财政局", ("副局长",)) == "乡科级正职"
    assert level_of_post("南屏县教育局", ("副局长",)) == "乡科级副职"
    assert level_of_post("云塘镇", ("党委书记",)) is None
    assert level_of_post("云塘镇", ("代镇长",)) == "乡科级正职"
    assert level_of_post("云塘镇", ("镇长",)) == "乡科级正职"
    assert named_level("综合部高级主管") == "乡科级正职"


def test_a_place_of_the_user_gives_the_rank_of_its_bodies(own: WriteTable) -> None:
    own("places: {临溪市: 地级市, 云川市: 县级市}")
    assert level_of_post("临溪市", ("市长",)) == "厅局级正职"
    assert level_of_post("临溪市财政局", ("副局长",)) == "县处级副职"
    assert level_of_post("临溪市财政局", ("预算科科长",)) == "乡科级正职"
    assert level_of_post("临溪市江口区财政局", ("局长",)) == "乡科级正职"
    assert level_of_post("云川市", ("市长",)) == "县处级正职"
    assert level_of_post("云川市财政局", ("局长",)) == "乡科级正职"
    assert level_of_post("云川市委", ("常委",)) == "县处级副职"


def test_a_table_in_the_data_folder_is_found(tmp_path: Path) -> None:
    assert post_table().sources == (str(PRODUCT_TABLE),)
    (tmp_path / "post_levels.yaml").write_text("places: {临溪市: 地级市}", encoding="utf-8")
    assert post_table().sources == (str(tmp_path / "post_levels.yaml"), str(PRODUCT_TABLE))
    assert level_of_post("临溪市财政局", ("局长",)) == "县处级正职"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("bodies: [{body: 某局, unit: 某局, rank: 正处级}]", "bodies.1.rank .某局.: '正处级' is no level; use one of 办事员"),
        ("bodies: [{body: 某局, unit: 某局}]", "row 1 .某局.: says no level"),
        ("bodies: [{body: 某局, unit: '某(局', rank: 乡科级正职}]", "row 1 .某局., unit: no sound regular expression"),
        ("bodies: [{body: 某局, unit: '{某类市}局', rank: 乡科级正职}]", "某类市} is no kind of place and no piece"),
        ("bodies: [{body: 某局, units: 某局, rank: 乡科级正职}]", "某局.: Field required"),
        ("bodies: [{body: 某局, unit: 某局, rank: 乡科级正职, level: 1}]", "bodies.1.level .某局.: is not known here"),
        ("bodies: [{body: 某局, unit: 某局, rank: 乡科级正职, from: 2000, until: 1990}]", "`from` 2000 lies after"),
        ("bodies: [{body: 某局, unit: 某局, posts: {乡科级正职: [站长], 乡科级副职: [站长]}}]", "站长 has two levels"),
        ("bodies: [{body: 某局, unit: 某局, posts: {乡科级: [站长]}}]", "'乡科级' is no level"),
        ("places: {临溪市: {kind: 地级市, since: 1990}}", "places.临溪市.since: is not known here"),
        ("ranks: {主管: 正科}", "主管 stands for '正科'"),
        ("steps: {处: 处级}", "steps.处"),
        ("posts: []", "posts: is not known here"),
        ("- 1", "the file: "),
        ("bodies: [{body: 某局, unit: {县}局}]", "no sound YAML"),
    ])
def test_a_broken_table_says_where_and_what_to_do(own: WriteTable, text: str, says: str) -> None:
    path = own(text)
    with pytest.raises(PostTableError, match=says) as caught:
        level_of_post("南屏县财政局", ("局长",))
    assert "\n" not in str(caught.value)
    assert str(path) in str(caught.value) or "ranks" in str(caught.value)


def test_a_missing_table_is_named(own: WriteTable) -> None:
    own("").unlink()
    with pytest.raises(PostTableError, match="SANLING_POST_LEVELS"):
        post_table()


def test_the_command_answers(own: WriteTable) -> None:
    own("places: {临溪市: 地级市}")
    call = [sys.executable, "-m", "models.post_table"]
    assert run([*call, "临溪市财政局", "副局长"], check=True, capture_output=True, text=True).stdout == "县处级副职\n"
    assert "own.yaml" in run(call, check=True, capture_output=True, text=True).stdout
    assert run([*call, "临溪市财政局"], check=False, capture_output=True, text=True).returncode == 2


def test_a_broken_table_stops_the_audit_before_pages_are_read(own: WriteTable, tmp_path: Path) -> None:
    own("bodies: [{body: 某局, unit: 某局}]")
    with pytest.raises(PostTableError, match="says no level"):
        audit_dossier(tmp_path / "nowhere", AuditOptions(as_of=date(2026, 11, 26)), None)


def test_the_readme_example_is_sound(own: WriteTable) -> None:
    for name in ("README.md", "README.zh.md"):
        text = (Path(__file__).parents[2] / name).read_text(encoding="utf-8")
        own(next(block.partition("```")[0] for block in text.split("```yaml\n")[1:] if block.startswith("places:")))
        assert level_of_post("临溪市财政局", ("副局长",)) == "县处级副职"
        assert level_of_post("江原投资集团有限公司", ("副总经理",)) == "县处级正职"
        assert level_of_post("南屏县开发局", ("副局长",)) == "乡科级正职"


def test_rules_ask_the_same_table_the_users_own_rows_first(own: WriteTable) -> None:
    def line() -> Fact:
        return Fact(id="f1", kind="stint", fields={"unit": "临溪市财政局", "post": "副局长", "start": PartialDate("1998-05")})

    before, version = level_of(line()), rulebook_version()
    own("places: {临溪市: 地级市}")
    assert (before, level_of(line())) == (None, "县处级副职")
    assert rulebook_version() != version
