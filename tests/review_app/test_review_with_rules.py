"""The service with the real rules and the real page loader, on a sample dossier of the checkout."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from extraction.intake import page_sha256
from models.dates import PartialDate
from models.errors import DossierError
from models.facts_file import read_facts_file
from models.findings import Verdict
from models.store import Store
from review_app.dossier import Status
from review_app.doubt_list import by_cause
from review_app.life import life_of
from review_app.policy_words import row_words, rule_words
from review_app.records import records_of, subjects_of
from review_app.service import ReviewService
from rules.policy import default_policy
from rules.registry import RULES
from screening.audit import check_facts, page_image
from screening.judging import judge_stored
from tests.review_app.people import WANG

CASE = Path(__file__).parents[2] / "data" / "fixtures" / "zhiqing-1953"


@pytest.fixture
def real(store: Store) -> ReviewService:
    content = read_facts_file(CASE / "facts.json")
    content = replace(content, dossier=replace(content.dossier, id="dreal"))
    audit = check_facts(content, date(2026, 11, 24))
    audit["pages"] = [
        {"number": 1, "file": "001.jpg", "sha256": page_sha256(CASE / "pages", 1), "width": 1654, "height": 2339,
         "rotation": 0, "quality": None, "material": "m1", "error": None}]
    store.save_audit(audit, str(CASE / "pages"))
    return ReviewService(store)


def test_correcting_the_claimed_birth_date_clears_its_conflict(real: ReviewService) -> None:
    dossier = real.open(WANG, "dreal")
    doubt = next(d for d in dossier.doubts if d.finding.rule == "AGE-01")
    claimed = max(doubt.readings, key=lambda r: str(r.fact.fields["date"]))
    earliest = min(doubt.readings, key=lambda r: str(r.fact.fields["date"]))
    fields = {**claimed.fact.fields, "date": PartialDate(str(earliest.fact.fields["date"]))}
    outcome = real.correct(WANG, dossier, claimed.fact.id, fields, raw="一九五三年五月", reason="识读有误")
    assert doubt.finding.title in outcome.cleared
    after = real.open(WANG, "dreal")
    assert "AGE-01" not in {d.finding.rule for d in after.doubts}
    assert all(d.status is Status.OPEN for d in after.doubts)


def test_a_correction_is_judged_as_of_the_day_of_the_newest_audit(real: ReviewService, store: Store) -> None:
    assert judge_stored(store, "dreal", date(1990, 1, 1), "cli:test")[0] is not None
    dossier = real.open(WANG, "dreal")
    birth = next(fact for fact in dossier.facts.values() if fact.kind == "birth")
    real.correct(WANG, dossier, birth.id, {**birth.fields, "date": PartialDate("1931-01")}, raw="", reason="识读有误")
    after = real.open(WANG, "dreal").stored
    assert after.last_correction and after.audit["run"]["as_of"] == "1990-01-01"


def test_findings_of_one_root_cause_stand_together_with_the_explanation(real: ReviewService) -> None:
    """The claimed birth date is behind AGE-01 and AGE-09; the cause says what it would have to be."""
    dossier = real.open(WANG, "dreal")
    conflicts = [d for d in dossier.doubts if d.finding.verdict is Verdict.CONFLICT]
    group = next(g for g in by_cause(conflicts) if any(d.finding.rule == "AGE-01" for d in g))
    assert {"AGE-01", "AGE-09"} <= {d.finding.rule for d in group}
    cause = next(c for c in dossier.causes if group[0].finding.id in c.findings)
    assert "1953年5月" in cause.text and "请核对原件" in cause.text
    assert sum(map(len, by_cause(dossier.doubts))) == len(dossier.doubts)


def test_the_value_that_the_materials_speak_for_is_shown_as_a_proposal(real: ReviewService) -> None:
    birth = next(v for v in real.open(WANG, "dreal").standing if v.topic == "birth")
    assert "建议认定为1953年5月18日" in birth.text and "仅供参考" in birth.text and len(birth.reasons) > 1


def test_findings_name_their_form_item_and_what_would_settle_them(real: ReviewService) -> None:
    for doubt in real.open(WANG, "dreal").doubts:
        assert doubt.finding.item and doubt.finding.settled_by


def test_every_screen_has_something_to_show(real: ReviewService) -> None:
    dossier = real.open(WANG, "dreal")
    assert life_of(dossier).bars
    births = next(s for s in subjects_of(dossier) if s.title == "出生日期")
    assert any(record.differs for record in records_of(dossier, births))


def test_a_page_is_loaded_from_the_source_and_a_changed_one_is_refused(real: ReviewService) -> None:
    dossier = real.open(WANG, "dreal")
    picture = real.picture(WANG, dossier, 1)
    assert (picture.width, picture.height) == (1654, 2339)
    with pytest.raises(DossierError):
        page_image(dossier.stored.source, {**dossier.pages[1], "sha256": "0" * 64})
    with pytest.raises(DossierError):
        page_image("/moved/away", dossier.pages[1])


def test_every_policy_row_can_be_told_in_words() -> None:
    for parameter in default_policy().parameters.values():
        for row in parameter.rows:
            assert parameter.title in row_words(row.id)
    assert row_words("gone@1999-01-01") == "gone@1999-01-01"


def test_every_rule_can_be_told_in_words() -> None:
    """Its title, and each parameter with period and citation: no names of the program's own."""
    for rule in RULES:
        text = rule_words(rule)
        assert text.startswith(rule) and "{" not in text and ".yaml" not in text
    assert "至今" in rule_words("WRK-02") or "起" in rule_words("WRK-02")
    assert "禁止使用童工规定" in rule_words("WRK-02")
    assert "已无此规则" in rule_words("XXX-99")
