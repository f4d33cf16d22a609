"""The whole store by what facts say: whose dossiers are found, which values, the way to the page, the trail, the screen."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from streamlit.testing.v1 import AppTest

from models.accounts import EVERY_UNIT
from models.avoidance import avoided
from models.errors import DossierError
from models.facts import FACT_FIELDS
from models.store import Store
from models.store_trail import Search
from models.value_conditions import Sign, signs_of
from review_app.access import RefusedError
from review_app.service import ReviewService
from review_app.store_search import MOST_CONDITIONS, Condition, StoreSearch
from review_app.wording import FIELDS, KINDS, kind_name, slots_of
from tests.review_app import sample
from tests.review_app.browser import app_url, browser, page, sign_in
from tests.review_app.people import WANG
from tests.review_app.test_review_screens import app, open_screen, words

__all__ = ["app", "app_url", "browser", "page"]  # fixtures

BORN = Condition("birth", "", "date", Sign.BEFORE, "1957")
PLANT = Condition("stint", "", "unit", Sign.CONTAINS, "机械厂")


@pytest.fixture
def search(store: Store, service: ReviewService, pages: Path) -> StoreSearch:
    """The drawn dossier in one unit, one of another person in another."""
    audit = sample.sample_audit(pages)
    store.save_audit({**audit, "dossier": {**audit["dossier"], "id": "dli", "name": "李山",
                                           "id_number": "990101196001010011"}}, "/x/dli")
    store.places.put("dsample", "江原省/临溪市", "cli:test")
    store.places.put("dli", "南屏县", "cli:test")
    return StoreSearch(store, service)


def ids(search: StoreSearch, who: object = WANG) -> list[str]:
    return sorted(match.dossier for match in search.find_dossiers(who, (BORN,)).rows)  # type: ignore[arg-type]


def test_values_that_fit_are_told_and_only_those(search: StoreSearch) -> None:
    found = search.find_dossiers(WANG, (BORN, PLANT), "广播")
    assert found.dossiers == 2
    assert [(term.kind, term.field, term.value) for term in found.rows[0].said] == [
        ("birth", "date", "1956-08"), ("education", "school", "广播电视大学"), ("stint", "unit", "第一机械厂")]
    assert search.find_dossiers(WANG, (BORN, replace(PLANT, sign=Sign.EQUALS))).rows == ()


def test_a_dossier_of_another_unit_or_one_to_keep_away_from_is_not_found(search: StoreSearch, store: Store) -> None:
    assert ids(search) == ["dli", "dsample"]
    assert ids(search, replace(WANG, units=("南屏县",))) == ["dli"]
    assert ids(search, replace(WANG, units=())) == []
    store.avoidances.add(avoided("wang", name="李山", relation="配偶"), "baomi")
    assert ids(search, replace(WANG, units=(EVERY_UNIT,))) == ["dsample"]
    with pytest.raises(RefusedError, match="回避"):
        search.reading_of(WANG, "dli", 1)


def test_a_value_leads_to_the_fact_that_says_it(search: StoreSearch) -> None:
    [term] = search.find_dossiers(WANG, (BORN,)).rows[0].said
    reading = search.reading_of(WANG, "dsample", term.id)
    assert reading is not None and (reading.fact.id, reading.page) == ("f2", 2)
    assert search.reading_of(WANG, "dsample", 7) is None


def test_pages_of_the_result_and_an_entry_of_the_trail_for_each_search(search: StoreSearch, store: Store) -> None:
    first, second = (search.find_dossiers(WANG, (BORN,), "机械厂", limit=1, offset=at) for at in (0, 1))
    assert first.dossiers == second.dossiers == 2
    assert {first.rows[0].dossier, second.rows[0].dossier} == {"dsample", "dli"}
    entries = store.trail.search(Search(action="store.search"))[::-1]
    assert [(e.actor, e.details) for e in entries] == [
        ("wang", {"words": "出生日期·日期 早于 1957；机械厂", "hits": 2, "offset": at}) for at in (0, 1)]


@pytest.mark.parametrize(
    ("conditions", "why"),
    [
        ((), "请填写条件"), ((BORN,) * (MOST_CONDITIONS + 1), "至多"),
        ((replace(BORN, value="某年"),), "不是日期"), ((replace(BORN, value=" "),), "请填写要检索的内容"),
        ((replace(BORN, sign=Sign.AT_LEAST),), "不能这样比较"),
        ((Condition("age_stated", "", "age", Sign.AT_MOST, "十八"),), "不是数字"),
        ((Condition("age_stated", "", "age", Sign.EQUALS, "nan"),), "不是数字"),
        ((replace(BORN, sign=Sign.EQUALS, value="某年"),), "不是日期"),
    ])
def test_what_cannot_be_asked_is_refused_with_a_reason(
    search: StoreSearch, conditions: tuple[Condition, ...], why: str
) -> None:
    with pytest.raises(DossierError, match=why):
        search.find_dossiers(WANG, conditions, " ")


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        (Condition("stint", "", "end", Sign.EQUALS, "至今"), 2),
        (Condition("stint", "", "end", Sign.EQUALS, "1985-03"), 2),
        (Condition("birth", "", "date", Sign.AFTER, "1957"), 2),
        (Condition("birth", "", "date", Sign.AFTER, "1958"), 0),
        (Condition("birth", "", "date", Sign.AFTER, "1958-08-10"), 0),
        (Condition("birth", "", "date", Sign.MAY_BE_AFTER, "1958-08-10"), 2),
        (Condition("identity", "name", "value", Sign.EQUALS, "王建国"), 2),
        (Condition("identity", "former_name", "value", Sign.EQUALS, "王建国"), 0),
        (Condition("stint", "", "nested", Sign.EQUALS, "是"), 0),
        (Condition("education", "", "", Sign.CONTAINS, "电大"), 2),
    ])
def test_conditions_as_people_write_them(search: StoreSearch, condition: Condition, found: int) -> None:
    assert search.find_dossiers(WANG, (condition,)).dossiers == found


def test_every_kind_slot_and_field_has_words_and_a_way_to_be_compared() -> None:
    assert set(KINDS) == set(FACT_FIELDS)
    assert all(kind_name(kind, slot) != slot for kind in KINDS for slot in slots_of(kind))
    assert all(field in FIELDS and signs_of(kind, field) for kind, fields in FACT_FIELDS.items() for field in fields)


def test_the_screen_asks_shows_the_values_and_writes_one_entry(
    app: AppTest, search: StoreSearch, store: Store
) -> None:
    open_screen(app, "store")
    assert not app.exception and "每次检索均留痕" in words(app)
    app.selectbox(key="store_kind_0").select(("stint", "")).run()
    app.selectbox(key="store_field_0_stint").select("unit").run()
    app.text_input(key="store_value_0").set_value("机械厂").run()
    app.button(key="store_go").click().run()
    assert not app.exception and "简历·单位 含 机械厂：2 卷符合" in words(app)
    app.button(key="store_more").click().run()
    assert not app.exception and "2 卷符合" in words(app)
    assert len(store.trail.search(Search(action="store.search"))) == 1, "drawn anew is not asked anew"
    app.text_input(key="store_value_0").set_value("没有的厂").run()
    app.button(key="store_go").click().run()
    assert not app.exception and "没有符合条件的档案" in words(app)
    app.text_input(key="store_value_0").set_value("").run()
    app.button(key="store_go").click().run()
    assert not app.exception and "请填写条件" in "".join(str(e.value) for e in app.error)


def test_a_result_on_the_screen_goes_with_an_avoidance_and_with_a_change_of_units(
    app: AppTest, search: StoreSearch, store: Store
) -> None:
    open_screen(app, "store")
    app.text_input(key="store_text").set_value("机械厂")
    app.button(key="store_go").click().run()
    assert "2 卷符合" in words(app)
    store.avoidances.add(avoided("wang", name="李山", relation="配偶"), "baomi")
    app.run()
    assert not app.exception and "1 卷符合" in words(app)
    account = store.accounts.get("wang")
    assert account is not None
    store.accounts.change(replace(account, units=("南屏县",)), "baomi", "account.grant")
    open_screen(app, "store")  # the change ended the session
    assert not app.exception and "每次检索均留痕" in words(app) and "符合。" not in words(app)


@pytest.mark.browser
def test_a_value_in_the_list_opens_the_page_with_its_box(page: Page, app_url: str, search: StoreSearch) -> None:
    sign_in(page, f"{app_url}/store")
    page.get_by_role("combobox", name="项目").first.click()
    page.get_by_role("option", name="出生日期", exact=True).click()
    expect(page.get_by_role("listbox")).to_have_count(0)  # while a list is open, the rest of the page is hidden from roles
    page.get_by_label("值", exact=True).fill("1956")
    page.get_by_label("值", exact=True).press("Enter")
    page.get_by_role("button", name="检索", exact=True).click()
    expect(page.get_by_text("2 卷符合")).to_be_visible()
    page.get_by_role("button", name="王建国").click()
    expect(page.locator("svg rect.main")).to_have_count(1)
    expect(page.get_by_text("第 2 页　招收工人登记表")).to_be_visible()
