"""A tiny Hugging Face directory, built here with random weights, works behind `hf:`."""

import json
from pathlib import Path

import pytest

from extraction.ner.hugging_face import HuggingFaceModel, _spans
from extraction.ner.labels import NameLabel
from extraction.ner.tagger import name_tagger

transformers = pytest.importorskip("transformers")
torch = pytest.importorskip("torch")
TAGS = {0: "O", 1: "B-COMPANY", 2: "I-COMPANY"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    chars = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *"甲乙丙丁厂长任"]
    (tmp_path / "vocab.txt").write_text("\n".join(chars), encoding="utf-8")
    transformers.BertTokenizerFast(vocab=dict(zip(chars, range(len(chars)), strict=True))).save_pretrained(tmp_path)
    model = transformers.BertForTokenClassification(transformers.BertConfig(
        vocab_size=len(chars), hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=16,
        id2label=TAGS, label2id={tag: number for number, tag in TAGS.items()}))
    with torch.no_grad():  # whatever it reads, it says I-COMPANY
        model.classifier.weight.zero_()
        model.classifier.bias.copy_(torch.tensor([0.0, 0.0, 9.0]))
    model.save_pretrained(tmp_path)
    return tmp_path


def test_a_local_directory_marks_names(folder: Path) -> None:
    (span,) = name_tagger(f"hf:{folder}").tag("甲乙厂")
    assert (span.start, span.end, span.label) == (0, 3, NameLabel.UNIT)
    assert span.probability > 0.9


def test_its_labels_can_be_mapped(folder: Path) -> None:
    (folder / "sanling_labels.json").write_text(json.dumps({"COMPANY": "SCHOOL"}))
    assert [span.label for span in HuggingFaceModel(folder).names(["甲乙"])[0]] == [NameLabel.SCHOOL]
    (folder / "sanling_labels.json").write_text(json.dumps({"COMPANY": None}))
    assert HuggingFaceModel(folder).names(["甲乙"]) == [[]]


def test_no_model_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"config\.json"):
        HuggingFaceModel(tmp_path)


@pytest.mark.parametrize("tags", ["B-ORG I-ORG O B-PER", "B-ORG E-ORG O S-PER", "I-ORG I-ORG O I-PER"])
def test_all_ways_of_writing_tags(tags: str) -> None:
    labels = {"ORG": NameLabel.UNIT, "PER": NameLabel.PERSON}
    spans = list(_spans([(tag, 1.0) for tag in tags.split()], labels))
    assert [(span.start, span.end, span.label) for span in spans] == [
        (0, 2, NameLabel.UNIT), (3, 4, NameLabel.PERSON)]
