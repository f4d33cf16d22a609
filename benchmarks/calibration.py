"""How far the confidence of facts can be believed, and the fit that makes it so.

    python benchmarks/calibration.py --cases CASE… [--readings DIR] [--json OUT]
    python benchmarks/calibration.py --cases CASE… --readings DIR --fit extraction/calibration/table.json

Each case is read by the engine (kept in DIR as FOLDER-CASE.json, and taken from there the next time), understood, and
its facts compared with the truth as `benchmarks/reading.py` does: a fact is right if one of the same page and kind has
equal discriminating and key fields. Printed is the reliability curve: bins of confidence, facts in each, mean
confidence, share right; the expected calibration error (ECE) over ten bins of equal width; by sort of fact and by hand
of the filled-in values; and for facts that state dates, how many wrong ones carry more than 0.9.

`--fit` fits the table on all cases and prints the curve as it holds on dossiers left out of the fit, one at a time.
"""

from __future__ import annotations

import sys

from reading.calibrating.command import main

if __name__ == "__main__":
    sys.exit(main())
