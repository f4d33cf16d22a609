"""The grammar, the noise and the borders of the training text."""

import random
from pathlib import Path

import pytest

from extraction.ner.labels import TAGS
from extraction.ner.training.grammar import Grammar, GrammarError, load_grammar
from extraction.ner.training.noise import disturb
from extraction.ner.training.sentences import LONGEST, one_sentence, settled, training_grammar

RULES = """
line:
  <UNIT {place}(县|市)局>任?<POST {post}>
place: 南屏
"""


def grammar_of(folder: Path, rules: str) -> Grammar:
    (folder / "words.txt").write_text("post: 局长 科长\n", encoding="utf-8")
    (folder / "rules.txt").write_text(rules, encoding="utf-8")
    return load_grammar(folder, {})


def test_rules_expand_to_labelled_pieces(tmp_path: Path) -> None:
    grammar = grammar_of(tmp_path, RULES)
    texts = {tuple(grammar.expand("line", random.Random(seed))) for seed in range(60)}  # noqa: S311
    assert (("南屏县局", "UNIT"), ("局长", "POST")) in texts
    assert (("南屏市局", "UNIT"), ("任", None), ("科长", "POST")) in texts
    assert len(texts) == 8


def test_a_missing_rule_is_named(tmp_path: Path) -> None:
    with pytest.raises(GrammarError, match="nowhere"):
        grammar_of(tmp_path, "line: {nowhere}\n")


def test_a_party_committee_goes_with_its_secretary() -> None:
    assert settled([("云塘镇党委", "UNIT"), ("副书记", "POST")]) == [("云塘镇", "UNIT"), ("党委副书记", "POST")]
    assert settled([("南屏县总工会", "UNIT"), ("主席", "POST")]) == [("南屏县总工会", "UNIT"), ("主席", "POST")]
    assert settled([("机械厂工会", "UNIT"), ("干事", "POST")]) == [("机械厂工会", "UNIT"), ("干事", "POST")]


def test_noise_keeps_every_name_well_formed() -> None:
    chars, tags = list("南屏县财政局，局长张三"), ["B-UNIT", *["I-UNIT"] * 5, "O", "B-POST", "I-POST", "B-PERSON", "I-PERSON"]
    for seed in range(300):
        found, marks = disturb(chars, tags, random.Random(seed))  # noqa: S311
        assert len(found) == len(marks)
        for before, mark in zip(["O", *marks], marks, strict=False):
            assert not mark.startswith("I-") or before[2:] == mark[2:]


@pytest.mark.slow
def test_texts_fit_the_model_and_are_the_same_for_the_same_seed() -> None:
    pytest.importorskip("jieba")
    grammar = training_grammar()
    for seed in range(200):
        sentence = one_sentence(grammar, random.Random(seed))  # noqa: S311
        assert len(sentence.chars) == len(sentence.tags) <= LONGEST
        assert set(sentence.tags) <= set(TAGS)
    assert one_sentence(grammar, random.Random(5)) == one_sentence(grammar, random.Random(5))  # noqa: S311
