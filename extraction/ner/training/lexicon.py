"""Common words by their part of speech, out of the dictionary of jieba (MIT licence), for the grammar's open places."""

from __future__ import annotations

import random
import re
from bisect import bisect
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path

from extraction.ner.training.grammar import Maker

_HAN = re.compile("[一-鿿]+$")
# Words that are posts or organisations themselves would stand unlabelled in ordinary sentences.
_NAMES = re.compile(
    "[长员师工委局厅部院校厂庭署处科股站所店社馆台团队组]$|公司|学校|银行|大学|集团|主任|经理|书记|主席|总裁|总监|教授|学生|学员|博士"
    "|硕士|学士|干部|战士|士兵|农民|工人|医生|护士|老师|律师|秘书|会计|专家|顾问|代表|董事|监事|司机|民警|法官|总理|部门|单位|机关|政府|企业"
    "|工厂|协会|学会|中心|委员|支部|党委|本科|专科|大专|中专|初中|高中|小学|中学|研究生|翻译|编辑|记者|参谋|司令|政委|院士|助理|警察|同志")
_PLACE_END = re.compile("(?:省|市|县|区|镇|乡|村|州|旗|盟|自治.*)$")
_KINDS = {"n": "n2", "v": "v2", "a": "a2", "d": "d", "i": "i", "l": "l", "vn": "vn", "nz": "nz", "ns": "ns", "nr": "nr",
          "nrt": "nrt"}
_LENGTHS = {"n2": (2, 3), "v2": (2, 2), "a2": (1, 2), "d": (1, 2), "i": (4, 4), "l": (3, 5), "vn": (2, 2), "nz": (2, 4),
            "ns": (2, 3), "nr": (2, 3), "nrt": (3, 6)}
_RARE = {"nr": 10, "nrt": 3, "nz": 3, "ns": 5}  # below this count the dictionary's own classes are seldom right


@dataclass(frozen=True, slots=True)
class Words:
    """Words with accumulated weights: the square root of their count, so that rare ones are seen too."""

    words: tuple[str, ...]
    weights: tuple[float, ...]

    def __call__(self, rng: random.Random) -> str:
        """One word."""
        return self.words[bisect(self.weights, rng.random() * self.weights[-1])]


def dictionary_path() -> Path:
    """The dictionary of the installed jieba package. Raises FileNotFoundError with what to install."""
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(
            "the word list for training is that of jieba: pip install 'sanling[train]', or give --dictionary")
    return Path(spec.submodule_search_locations[0]) / "dict.txt"


def load_lexicon(path: Path, surnames: frozenset[str]) -> Mapping[str, Maker]:
    """Rules `n2 v2 v1 n1 a2 d i l vn nz ns nr nrt` from a file of `word count class` lines."""
    found: dict[str, dict[str, float]] = {name: {} for name in (*_KINDS.values(), "v1", "n1")}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, count, kind = line.split(" ")[:3]
        _sort_in(found, word, int(count), kind, surnames)
    return {name: _weighted(words) for name, words in found.items()}


def _sort_in(found: dict[str, dict[str, float]], word: str, count: int, kind: str, surnames: frozenset[str]) -> None:
    if not _HAN.match(word):
        return
    if len(word) == 1 and kind in ("v", "n", "g", "ng", "zg", "a"):
        found["v1" if kind == "v" else "n1"][word] = max(count, 100) ** 0.5
        return
    name = _KINDS.get(kind)
    if name is None or count < _RARE.get(name, 2):
        return
    if name == "ns":
        word = _PLACE_END.sub("", word)
    if name in ("n2", "nz", "l") and _NAMES.search(word):
        return
    if name == "nr" and word[0] not in surnames:
        return
    low, high = _LENGTHS[name]
    if low <= len(word) <= high:
        found[name][word] = count ** 0.5 * (0.3 if len(word) == 3 and name == "n2" else 1)


def _weighted(words: dict[str, float]) -> Words:
    return Words(tuple(words), tuple(accumulate(words.values())))
