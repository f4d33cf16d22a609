"""The shipped models mark names; any backend is chosen by name."""

import pytest

from extraction.ner.labels import NameLabel
from extraction.ner.on_pages import names_in
from extraction.ner.tagger import VARIABLE, name_tagger
from extraction.spans import span_of
from models.pages import BoundingBox, TextLine

LINE = "1990.08—1993.03  南屏县财政局预算股办事员、科员"


def marked(backend: str, text: str) -> list[tuple[str, str]]:
    return [(text[span.start:span.end], str(span.label)) for span in name_tagger(backend).tag(text)]


@pytest.mark.parametrize("backend", ["transformer", "spacy"])
def test_a_career_line(backend: str) -> None:
    assert marked(backend, LINE) == [
        ("1990.08", "DATE"), ("1993.03", "DATE"), ("南屏县财政局预算股", "UNIT"), ("办事员", "POST"), ("科员", "POST")]


def test_a_study_line_in_traditional_characters() -> None:
    assert marked("transformer", "１９８５年９月在江原大學中文系漢語言文學專業學習") == [
        ("１９８５年９月", "DATE"), ("江原大學中文系", "SCHOOL"), ("漢語言文學", "MAJOR")]


def test_plain_words_are_no_names() -> None:
    assert marked("transformer", "该同志工作认真负责，团结同志，作风正派，群众基础好。") == []


def test_many_texts_at_once_give_what_each_gives_alone() -> None:
    tagger = name_tagger("transformer")
    texts = [LINE, "", "任命王建国为南屏县教育局副局长", "李红，女" * 90]
    assert [[span.label for span in spans] for spans in tagger.tag_all(texts)] == [
        [span.label for span in tagger.tag(text)] for text in texts]


def test_the_environment_chooses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "rules")
    assert {span.label for span in name_tagger().tag(LINE)} == {NameLabel.DATE}


@pytest.mark.parametrize("name", ["bert", "hf", "hf:", "spacy:x"])
def test_an_unknown_backend_is_named(name: str) -> None:
    with pytest.raises(ValueError, match="SANLING_NAMES="):
        name_tagger(name)


def test_names_on_a_page_know_their_spot() -> None:
    line = TextLine(BoundingBox(0, 0, 240, 20), "任命王建国为县长", 0.9)
    names = names_in(span_of(None, [line]))  # type: ignore[arg-type]
    assert [(name.span.text, name.label) for name in names] == [
        ("王建国", NameLabel.PERSON), ("县长", NameLabel.POST)]
    assert names[0].span.box == BoundingBox(60, 0, 150, 20)
