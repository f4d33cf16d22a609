"""How well names are marked in running text: F1 by label, speed and size of each backend.

    python benchmarks/names.py [--backend transformer --backend spacy …] [--gold FILE …] [--resume-ner FILE] [--verbose]

Gold files have inline marks (`[南屏县财政局|UNIT]`, see names/README.md). A name is right if start, end and label are.
`--verbose` prints single errors, of half A alone: half B and ResumeNER are for the score only.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.name_marks import MarkedLine, read_marked
from benchmarks.name_scores import Name, NameScores
from benchmarks.resume_ner import ours, read_bmes, with_departments
from extraction.ner.spans import NameSpan
from extraction.ner.tagger import NameTagger, name_tagger

_FOLDER = Path(__file__).parent / "names"
_MODELS = {"transformer": ("names.onnx", "vocab.txt"), "spacy": ("spacy",)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table for each backend and file."""
    given = _arguments(arguments)
    for backend in given.backend or ["transformer", "spacy", "rules"]:
        tagger = name_tagger(backend)
        print(f"== {backend}: {_size(backend)}")
        for path in given.gold or [_FOLDER / "gold_a.txt", _FOLDER / "gold_b.txt"]:
            lines = list(read_marked(path.read_text(encoding="utf-8").splitlines()))
            print(f"-- {path.name}\n{_gold(tagger, lines, verbose=given.verbose and path.name == 'gold_a.txt')}")
        if given.resume_ner:
            _resume_ner(tagger, given.resume_ner)
    return 0


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="score the marking of names")
    parser.add_argument("--backend", action="append", help="transformer, spacy, rules, hf:DIR; may be repeated")
    parser.add_argument("--gold", action="append", type=Path, help="a file with inline marks; may be repeated")
    parser.add_argument("--resume-ner", type=Path, help="a file of ResumeNER (char TAG lines)")
    parser.add_argument("--verbose", action="store_true", help="print the errors on gold_a.txt")
    return parser.parse_args(arguments)


def _gold(tagger: NameTagger, lines: Sequence[MarkedLine], *, verbose: bool) -> str:
    texts = [line.text for line in lines]
    tagger.tag(texts[0])  # loads
    begin = time.process_time()  # of one core, whatever else runs on the machine
    found = tagger.tag_all(texts)
    spent = time.process_time() - begin
    scores = NameScores()
    for line, spans in zip(lines, found, strict=True):
        gold = {(mark.start, mark.end, mark.label) for mark in line.marks}
        scores.add(gold, _names(spans))
        if verbose and gold != set(_names(spans)):
            _show(line.text, gold, set(_names(spans)))
    return f"{scores.table()}\n{sum(map(len, texts)) / spent:.0f} characters a second of one core"


def _show(text: str, gold: set[Name], found: set[Name]) -> None:
    print(text)
    for sign, names in (("missed", gold - found), ("wrong", found - gold)):
        print(f"  {sign}: " + ", ".join(f"{text[a:b]}|{label}" for a, b, label in sorted(names)))


def _resume_ner(tagger: NameTagger, path: Path) -> None:
    sentences = list(read_bmes(path.read_text(encoding="utf-8").splitlines()))
    found = tagger.tag_all([sentence.text for sentence in sentences])
    exact, lenient = NameScores(), NameScores()
    for sentence, spans in zip(sentences, found, strict=True):
        names = ours(sentence.text, _names(spans))
        exact.add(sentence.names, names)
        lenient.add(sentence.names, with_departments(sentence.text, sentence.names, names))
    print(f"-- {path.name}, departments on either side\n{lenient.table()}")
    print(f"   with exact borders: F1 {exact.f1():.3f}")


def _names(spans: Sequence[NameSpan]) -> list[Name]:
    return [(span.start, span.end, str(span.label)) for span in spans]


def _size(backend: str) -> str:
    folder = Path(__file__).parents[1] / "extraction" / "ner" / "model"
    paths = [folder / name for name in _MODELS.get(backend, ())]
    files = [file for path in paths for file in ([path] if path.is_file() else path.rglob("*")) if file.is_file()]
    return f"{sum(file.stat().st_size for file in files) / 1e6:.1f} MB of weights" if files else "no weights of ours"


if __name__ == "__main__":
    raise SystemExit(main())
