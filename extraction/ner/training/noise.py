"""What a recogniser and a typist do to text: look-alikes, lost marks, blanks, line ends. Labels go along."""

from __future__ import annotations

import random
from collections.abc import Sequence

_GROUPS = (
    "未末", "土士", "己已巳", "人入八", "日曰目", "千干于", "大太", "天夭", "王玉主", "木本术",
    "田由甲申", "贝见员", "力刀", "乌鸟", "午牛", "折拆", "治冶", "侯候", "部郡", "处外",
    "局居", "科料", "师帅", "县具", "市巾", "省肖", "委季", "书节", "记纪", "长张",
    "夫失", "问间", "村材", "林枺", "晴睛", "准淮", "拔拨", "历厉", "农衣", "厂广",
    "工土", "任仕", "位拉", "仓合", "令今", "名各", "风凤", "免兔", "候侯", "特持",
    "待侍", "设没", "役没", "校较", "教数", "院皖", "兰三", "一—-", "二工", "口囗日",
    "学字", "宇字", "宣宜", "宫官", "企金", "全金", "副剐", "股服", "经轻", "理埋",
    "组祖", "织职", "党兑", "政致", "府付", "厅斤", "乡多", "镇填", "公么", "司同",
    "办为", "室宝", "主王", "席度", "专传", "业亚", "系糸", "班斑", "级极", "平乎",
    "车东")
_ALIKE: dict[str, str] = {}
for _group in _GROUPS:
    for _char in _group:
        _ALIKE[_char] = _ALIKE.get(_char, "") + _group.replace(_char, "")
_MARKS = frozenset("，。、；：（）,.;:()　 “”")
_HALF = str.maketrans("，；：（）？！　０１２３４５６７８９", ",;:()?! 0123456789")


def uniform(text: str) -> str:
    """Full-width signs as `extraction.normalize` has them: what the tagger sees."""
    return text.translate(_HALF).replace("—", "-").replace("～", "~").replace("―", "-").replace("－", "-")


def disturb(chars: Sequence[str], tags: Sequence[str], rng: random.Random) -> tuple[list[str], list[str]]:
    """Characters and tags as a page might give them; two texts in three stay as they are."""
    if rng.random() < 0.66:
        return list(chars), _settled(tags)
    wrong, lost, added = (rng.choice((0.0, 0.01, 0.03, 0.06)), rng.choice((0.0, 0.0, 0.2, 0.5)),
                          rng.choice((0.0, 0.0, 0.01, 0.03)))
    everyday = "".join(chars) or "的"
    out: list[str] = []
    kept: list[str] = []
    for true, tag in zip(chars, tags, strict=True):
        char = true
        if char in _MARKS and rng.random() < lost:
            continue  # a mark inside a name is an I tag: nothing hangs on it
        if rng.random() < wrong:
            char = _mistaken(char, everyday, rng)
            if not char:
                continue
        out.append(char)
        kept.append(tag)
        if rng.random() < added:
            out.append(rng.choice(" \n"))
            kept.append("?" + tag)
    return out, _settled(kept)


def _mistaken(char: str, everyday: str, rng: random.Random) -> str:
    if char in _ALIKE and rng.random() < 0.8:
        return rng.choice(_ALIKE[char])
    style = rng.random()
    return "" if style < 0.15 else rng.choice(everyday) if style < 0.4 else char


def _settled(tags: Sequence[str]) -> list[str]:
    """An I whose B was lost becomes the B."""
    out: list[str] = []
    for tag, following in zip(tags, [*tags[1:], "O"], strict=True):
        before = out[-1] if out else "O"
        if tag.startswith("?"):  # an added blank: inside a name only where the name goes on
            out.append("I" + tag[2:] if tag != "?O" and following == "I" + tag[2:] else "O")
        elif tag.startswith("I") and before[1:] != tag[1:]:
            out.append("B" + tag[1:])
        else:
            out.append(tag)
    return out
