"""One line of a career taken apart: which unit, which department, which posts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.post_words import BEFORE_POST, OFFICE_END, POST, TAKES_OFFICES, UNIT_END
from models.post_levels import level_of_post, named_level, rank_note

__all__ = ["PostText", "level_of_post", "named_level", "rank_note", "split_posts"]

_SHORTEST_NAME = 3
_NO_NAME = re.compile(
    "(?:科|(?<!控)股|室|处|系|组|班|车间|专业|党委|党组|支部|团委|工会)$|^(?:从事|参加|随|自|负责|参与|做|搞|跟|因|享受)|家")
_LEAD = re.compile(
    r"^(?:先后)?(?:在(?!家|职|读|乡)|任|到|于|为|调任?|经|入|考入|就读于|毕业于|被|分配到?"
    r"|借调到?至?|挂职任?|挂任|选派到?)+")
_DEPARTMENT = re.compile(
    r"^[^、,;]*?(?:科|股|处|室|系|部|车间|班组|(?<!党)组|团委|工会|党委|支部|分院"
    r"|专业)(?=[^长])")
_DEPARTMENT_POST = re.compile(
    "(?P<department>.*?(?:科|股|车间|系|教研组))"
    "(?P<post>(?:副|代|常务副)?(?:[科股组班系]|车间)(?:长|主任).*|(?:干事|科员|办事员|干部).*)$")


@dataclass(frozen=True, slots=True)
class PostText:
    """A career line without brackets. `post` is all that stands behind the unit, `posts` its single posts."""

    unit: str
    department: str
    post: str
    posts: tuple[str, ...]


def split_posts(text: str) -> PostText:
    """Take `南屏县财政局预算股副股长` apart into unit, department and posts."""
    if re.match("从|由|自", text):  # 从机械厂辞职: the unit that somebody left
        return PostText("", "", text, (text,))
    body = _LEAD.sub("", text)
    first = _first_post(body)
    head = body[:first]
    cut = _unit_end(head) or (_unnamed_kind(head) if first < len(body) else 0)
    unit, post = body[:cut], re.sub("^[、,;任 ]+", "", body[cut:]).rstrip("、,;的 ")
    department = _DEPARTMENT.match(post)
    found = tuple(part.strip() for part in re.split("[、,;]|兼任?(?=.{2})", post) if part.strip())
    return PostText(unit, department[0] if department and unit else "", post, tuple(map(_bare_post, found)))


def _bare_post(post: str) -> str:
    """`预算股副股长` is the post 副股长 of a department; `党委书记` and `宣传部部长` stay whole."""
    match = _DEPARTMENT_POST.match(post)
    return match["post"] if match else re.sub("^(?:挂职|挂任)?任", "", post)


def _first_post(text: str) -> int:
    match = POST.search(text)
    if match is None:
        return len(text)
    before = BEFORE_POST.search(text[:match.start()])
    return before.start() if before else match.start()


def organisation_end(name: str) -> int:
    """Where the organisation ends in a name that may go on with its departments; 0 where no word says it."""
    ends = [match.end() for match in UNIT_END.finditer(name)]
    return ends[-1] if ends else 0


def _unit_end(head: str) -> int:
    """Where the unit ends in the text before the first post."""
    clause = re.split("[、,;]", head, maxsplit=1)[0]
    ends = [match.end() for match in UNIT_END.finditer(clause)]
    end = ends[-1] if ends else 0
    if end == 0 or TAKES_OFFICES.search(clause[:end]):
        office = OFFICE_END.match(clause, end)
        if office is not None and (end or len(office[0]) > 2):
            return office.end()
    return end


def _unnamed_kind(head: str) -> int:
    """`华夏控股`: a name whose last word tells no kind of unit is one, unless it is a department or an activity."""
    clause = re.split("[、,;]", head, maxsplit=1)[0]
    return len(clause) if len(clause) >= _SHORTEST_NAME and not _NO_NAME.search(clause) else 0
