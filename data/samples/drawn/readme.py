"""The README of a case: who it is, how it was made, what its pages are."""

from __future__ import annotations

from pathlib import Path

from samples.drawn.desk import Desk

_KINDS = {
    "clean": "没有问题的档案 (no finding of the covered rules is expected)",
    "conflict": "planted conflicts, listed in `findings.json`",
    "looks_suspicious": "only looks suspicious: nothing red, explained differences at most",
}


def write_readme(desk: Desk, folder: Path, command: str, story: str) -> None:
    """Write `README.md` beside the pages."""
    lines = [
        f"# {desk.case}",
        "",
        story.strip(),
        "",
        f"Kind: {_KINDS[desk.kind]}.",
        "",
        "The person, all names, places, units and numbers are invented; region prefix 990101 does not exist.",
        "",
        "Made by `" + command + "` (Pillow and OpenCV, Debian fonts); the same seed and fonts give the same bytes.",
        "`facts.json` holds what the pages say (boxes in pixels of the upright page), `findings.json` what a reviewer",
        "would want (`planted` false: follows from another planted error, or an explained difference), `pages.json`",
        "the pages with scan effects; `rotation` is the clockwise turn that makes the stored image upright.",
        "",
        "| page | type | material | values | effects |",
        "| --- | --- | --- | --- | --- |",
    ]
    titles = {m["id"]: m["title"] for m in desk.materials}
    for number, item in enumerate(desk.drawn, start=1):
        shown = item.scan.names() + (["bleed_through"] if number in desk.bleed else [])
        title = titles[item.material] if item.material else "封面"
        lines.append(f"| {number} | {item.type} | {title} | {item.look.hand} | {', '.join(shown) or '-'} |")
    if desk.expected:
        lines += ["", "| rule | verdict | severity | planted | note |", "| --- | --- | --- | --- | --- |"]
        lines += [
            f"| {e.rule} | {e.verdict} | {e.severity} | {'yes' if e.planted else 'no'} | {e.note} |"
            for e in desk.expected
        ]
    (folder / "README.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
