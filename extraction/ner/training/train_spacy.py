"""Trains the spaCy pipeline's `ner` on character tokens, on text made on the way.

`python -m extraction.ner.training.train_spacy --out DIR --minutes 8` writes a spaCy model directory.
One core; with `--gpu` and cupy about five times as quick.
"""

from __future__ import annotations

import argparse
import math
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import spacy
import thinc.api
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as SpacySpan
from spacy.training import Example

from extraction.ner.labels import TRAINED
from extraction.ner.training.lexicon import dictionary_path
from extraction.ner.training.sentences import Sentence, sentences

# One hashed table for the characters, eight convolutions that see one neighbour each: a name is seen with 8 around it.
_TOK2VEC = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {"@architectures": "spacy.MultiHashEmbed.v2", "width": 96, "attrs": ["ORTH"], "rows": [5000],
              "include_static_vectors": False},
    "encode": {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 96, "window_size": 1, "maxout_pieces": 3,
               "depth": 8},
}
_MODEL = {
    "@architectures": "spacy.TransitionBasedParser.v2", "state_type": "ner", "extra_state_tokens": True,
    "hidden_width": 96, "maxout_pieces": 2, "use_upper": True, "nO": None, "tok2vec": _TOK2VEC,
}
_BATCH = 64  # texts
_RATE = 1.5e-3


def train(out: Path, dictionary: Path, minutes: float, *, seed: int = 1, gpu: bool = False) -> Path:
    """Train for so many minutes of wall time and save the pipeline. Raises ValueError where `gpu` finds none."""
    if gpu:
        thinc.api.require_gpu()
    nlp = spacy.blank("zh")
    ner = nlp.add_pipe("ner", config={"model": _MODEL})
    for label in TRAINED:
        ner.add_label(label.value)  # type: ignore[attr-defined]
    source = sentences(seed, dictionary)
    optimizer = nlp.initialize(lambda: _examples(nlp, source, 200))
    begin, step, losses = time.monotonic(), 0, {"ner": 0.0}
    while (spent := (time.monotonic() - begin) / (minutes * 60)) < 1:
        optimizer.learn_rate = _RATE * min(1.0, (step + 1) / 200) * 0.5 * (1 + math.cos(math.pi * spent))
        nlp.update(_examples(nlp, source, _BATCH), sgd=optimizer, losses=losses, drop=0.1)
        step += 1
        if step % 50 == 0:
            print(f"{spent:5.0%} step {step} loss {losses['ner'] / 50:.1f}", flush=True)
            losses = {"ner": 0.0}
    nlp.to_disk(out)
    return out


def _examples(nlp: Language, source: Iterator[Sentence], count: int) -> list[Example]:
    return [_example(nlp, item) for item in islice(source, count)]


def _example(nlp: Language, item: Sentence) -> Example:
    """One token a character, blanks too, as the tagger cuts the text."""
    words, spaces = list(item.chars), [False] * len(item.chars)
    reference = Doc(nlp.vocab, words=words, spaces=spaces)
    reference.set_ents([SpacySpan(reference, start, end, label=label) for start, end, label in _spans(item)])
    return Example(Doc(nlp.vocab, words=words, spaces=spaces), reference)


def _spans(item: Sentence) -> Iterator[tuple[int, int, str]]:
    start = 0
    for place, tag in enumerate([*item.tags, "O"]):
        before = item.tags[place - 1] if place else "O"
        if before != "O" and (tag == "O" or tag.startswith("B")):
            end = place
            while item.chars[end - 1] == " ":  # spaCy takes no entity that ends in white space
                end -= 1
            while item.chars[start] == " ":
                start += 1
            yield start, end, before[2:]
        if tag.startswith("B"):
            start = place


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description="train the spaCy pipeline that marks names")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--dictionary", type=Path, help="jieba's dict.txt; without it that of the installed package")
    parser.add_argument("--minutes", type=float, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--gpu", action="store_true", help="train on the GPU: needs cupy")
    given = parser.parse_args()
    train(given.out, given.dictionary or dictionary_path(), given.minutes, seed=given.seed, gpu=given.gpu)


if __name__ == "__main__":
    main()
