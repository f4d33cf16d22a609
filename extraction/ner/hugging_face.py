"""Any local Hugging Face token classifier: `SANLING_NAMES=hf:DIR`, with the extra `train`. Nothing is fetched.

Its labels are taken for ours by `_USUAL` and, before that, by a file `sanling_labels.json` in the directory:
`{"COMPANY": "UNIT", …}`, without the B- and I-; a label mapped to null, or known to neither, is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from extraction.ner.labels import NameLabel
from extraction.ner.spans import NameSpan
from extraction.ner.windows import windows

LONGEST = 400  # characters: below the 512 pieces of the usual models
LABELS_FILE = "sanling_labels.json"
_USUAL = {
    **{label.value: label for label in NameLabel},
    **dict.fromkeys(("PER", "NAME", "NR", "人名"), NameLabel.PERSON),
    **dict.fromkeys(("ORG", "COMPANY", "GOVERNMENT", "ORGANIZATION", "NT", "机构名"), NameLabel.UNIT),
    **dict.fromkeys(("TITLE", "POSITION", "OCCUPATION", "JOB"), NameLabel.POST),
    **dict.fromkeys(("PRO", "PROFESSION"), NameLabel.MAJOR),
    **dict.fromkeys(("EDU",), NameLabel.LEVEL),
}


class HuggingFaceModel:
    """Marks names with a model directory. Raises FileNotFoundError for none there, RuntimeError without the extra."""

    def __init__(self, folder: Path) -> None:
        if not (folder / "config.json").is_file():
            raise FileNotFoundError(f"{folder}: no Hugging Face model here (config.json is missing)")
        self._folder = folder

    @cached_property
    def _loaded(self) -> tuple[Any, Any, dict[str, NameLabel]]:
        try:
            from transformers import AutoModelForTokenClassification, AutoTokenizer  # noqa: PLC0415
        except ImportError as error:
            raise RuntimeError(
                "a Hugging Face model needs torch and transformers: pip install 'sanling[train]'") from error
        tokenizer = AutoTokenizer.from_pretrained(self._folder, local_files_only=True, use_fast=True)
        model = AutoModelForTokenClassification.from_pretrained(self._folder, local_files_only=True).eval()
        return tokenizer, model, self._labels()

    def _labels(self) -> dict[str, NameLabel]:
        labels: dict[str, NameLabel] = dict(_USUAL)
        own = self._folder / LABELS_FILE
        if own.is_file():
            for name, label in json.loads(own.read_text(encoding="utf-8")).items():
                labels.pop(name, None)
                if label is not None:
                    labels[name] = NameLabel(label)
        return labels

    def names(self, texts: Sequence[str]) -> list[list[NameSpan]]:
        """The model's names of each text, in its places."""
        found: list[list[NameSpan]] = [[] for _ in texts]
        for piece in windows(texts, LONGEST):
            found[piece.number] += [
                NameSpan(span.start + piece.start, span.end + piece.start, span.label, span.probability)
                for span in self._names_of(piece.text)]
        return found

    def _names_of(self, text: str) -> Iterator[NameSpan]:
        import torch  # noqa: PLC0415

        tokenizer, model, labels = self._loaded
        # A list of characters, so that blanks and rare signs keep their places.
        coded = tokenizer(list(text), is_split_into_words=True, return_tensors="pt", truncation=True, max_length=512)
        with torch.inference_mode():
            sure, best = model(**coded).logits[0].softmax(-1).max(-1)
        tags = {place: (model.config.id2label[int(tag)], float(probability))
                for place, tag, probability in zip(coded.word_ids(0), best, sure, strict=True) if place is not None}
        yield from _spans([tags.get(place, ("O", 1.0)) for place in range(len(text))], labels)


def _spans(tags: Sequence[tuple[str, float]], labels: dict[str, NameLabel]) -> Iterator[NameSpan]:
    """Runs of one label; B and S begin a new one, E and S end it."""
    start, kind = 0, ""
    for place, (tag, _) in enumerate([*tags, ("O", 1.0)]):
        mark, _, name = tag.partition("-")
        ended = place > 0 and tags[place - 1][0][:2] in ("E-", "S-")
        if kind and (name != kind or mark in ("B", "S") or ended):
            if kind in labels:
                yield NameSpan(start, place, labels[kind], sum(sure for _, sure in tags[start:place]) / (place - start))
            kind = ""
        if name and not kind:
            start, kind = place, name
