"""Round red seals, drawn as inline SVG partly over the text beneath."""

from __future__ import annotations

import math

from samples.printed.sheet import Sheet

RADII = (26, 10) * 5
STAR = " ".join(
    f"{math.sin(i * math.pi / 5) * r:.1f},{-math.cos(i * math.pi / 5) * r:.1f}" for i, r in enumerate(RADII)
)


def seal(s: Sheet, legend: str, date: str | None = None, size: int = 230) -> str:
    """A seal with its legend round the star, a little askew and nearly opaque; it is a `seal` fact."""
    fields = {"text": legend} | ({"date": date} if date else {})
    fact = s.state("seal", **fields)
    turn, dx, dy = s.rng.uniform(-14, 14), s.rng.uniform(-30, 10), s.rng.uniform(-20, 20)
    arc = min(300, 24 * len(legend))
    spread = arc / 360 * 2 * math.pi * 76
    ident = f"arc{fact}"
    start, end = _point(-arc / 2), _point(arc / 2)
    large = 1 if arc > 180 else 0
    return (
        f'<svg class="seal" data-fact="{fact}" data-text="{legend}" viewBox="-100 -100 200 200" '
        f'width="{size}" height="{size}" '
        f'style="transform:translate({dx:.0f}px,{dy:.0f}px) rotate({turn:.1f}deg);'
        f'opacity:{s.rng.uniform(0.62, 0.85):.2f}">'
        f'<circle r="95" fill="none" stroke-width="5"/><polygon points="{STAR}"/>'
        f'<path id="{ident}" fill="none" stroke="none" d="M {start} A 68 68 0 {large} 1 {end}"/>'
        f'<text textLength="{spread * 68 / 76:.0f}"><textPath href="#{ident}" textLength="{spread * 68 / 76:.0f}">'
        f"{legend}</textPath></text></svg>"
    )


def _point(degrees: float) -> str:
    turn = math.radians(degrees)
    return f"{68 * math.sin(turn):.1f} {-68 * math.cos(turn):.1f}"
