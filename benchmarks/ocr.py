"""How fast and how rightly pages are read, beside the engines one would take otherwise, on the same pages in one run.

    python benchmarks/ocr.py [--set typeset|workshop|…] [--quality office …] [--pages 12] [--rounds 3]
    python benchmarks/ocr.py --cases CASE… [--engines stock rival tesseract ours ours-plain] [--memory] [--floor]

Cases are drawn dossiers with their perfect reading `ocr.json`; `--set` draws one into a folder below the system's
temporary one first. The engines:

- `stock`: RapidOCR as it comes, on onnxruntime;
- `rival`: RapidOCR on OpenVINO with its line-direction model off, the fair choice of whoever tunes by configuration;
- `tesseract`: chi_sim, one thread (`OMP_THREAD_LIMIT=1`), the start of its process included;
- `ours`: the engine as it is chosen on this machine; `ours-plain`: the same on onnxruntime in f32.

Each page goes through every engine in turn, all in one process, the order rotating from page to page and round to
round; a page counts with its fastest round, since wall time drifts on shared machines: only the ratios count. `cpu` are
seconds on all cores, the ratio of which is steadier where others use the machine, too. Engines are timed from decoded
pixels to lines (Tesseract from the file on); ours to lines sorted into cells, second looks included, seals left out.

Character error rate: boxes are brought onto the upright page, those of truth and reading that overlap are put together,
each side is read in its order and compared by Levenshtein distance after NFKC, without blanks, dashes and quotes made
one. What was not found counts, and so does text where the truth has none (legends of seals, for one). Dates and numbers
of the truth are right if they stand in the reading whole, no digit more or less. Both by the hand that filled the page
in.
"""

from __future__ import annotations

import sys

from ocr.command import main

if __name__ == "__main__":
    sys.exit(main())
