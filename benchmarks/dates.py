"""How well single dates and numbers are read: the general recogniser, our date reader, and both.

    python benchmarks/dates.py [--cases CASE…] [--share 0.3] [--json OUT]
    python benchmarks/dates.py --set typeset [--quality office hard] [--pages DIR] [--share 0.3]

Each date, number or identity number that fills a line of a drawn page is cut out where it truly stands, so that nothing
depends on how lines are found; the readers get the same pictures that a second look at that spot gets (close,
sharpened, widened; without seals), and their spellings are weighed as the second look weighs them. `both` weighs those
of both readers, as the product does: where the first picture settles it, the other two are not looked at. Where a case
has no true recording `ocr.json`, the spots are those of its true facts. Without `--cases` and `--set` the cases are
`data/fixtures/held-out-*`.

`right`: each digit and word as written; the marks that part a date (`.` `·` `、` …) count as one, and so do dashes of
any length. `surely wrong`: wrong with a probability above 0.9, as a share of all. No single reading is ever shown, so
that sets kept for testing stay so.
"""

from __future__ import annotations

import sys

from dates.command import main

if __name__ == "__main__":
    sys.exit(main())
