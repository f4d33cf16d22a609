"""How well pages are read, against the truth of drawn dossiers, by the engine and with perfect recognition beside it.

    python benchmarks/reading.py [--cases CASE…] [--perfect] [--ocr NAME] [--json OUT] [--verbose]
    python benchmarks/reading.py --set archive [--seed N] [--quality clean office hard] [--pages DIR] [--perfect] …
    python benchmarks/reading.py … --save FILE.jsonl        # keep what was read, to score it again with
    python benchmarks/reading.py … --results FILE.jsonl

Each case is audited by the product's own command, once an engine (or its result is taken from FILE.jsonl: one
`sanling.audit/1` object a line). Without `--cases` and `--set` the cases are `data/fixtures/held-out-*`. `--set` draws
the dossiers of a sample set first, into a folder below the system's temporary one unless `--pages` names another.
`--perfect` reads the same pages a second time from the case's own recording `ocr.json`; where that holds the true text,
the second column shows what reading loses and the difference what recognition loses. What is counted:

- page types; grouping: materials whose set of pages is exactly right, and pairs of pages in one material;
- facts by kind, by hand of the filled-in values and by quality of the scan: a read fact matches a true one of the
  same page and kind if its discriminating fields are equal and so are the key fields that the page states (`kinds.py`
  lists both; a field that the truth lacks is not asked for). Texts are compared after NFKC, in simplified characters
  and without spaces, dates as EDTF strings. Second figure `lenient`: texts need a similarity of 0.8 only. A résumé
  line compares unit and post as one text, since where one ends is a matter of taste; an education needs its school
  and its start or end (its level, where the page has no dates). A true fact is matched once; precision counts what
  was read beside the truth. Truth of the older sets, which states no quality, leaves out some kinds: there they are
  scored only where it states them;
- evidence: of matched facts, the centre of the read box lies in the true one; both overlap by 0.3 (IoU);
- other fields of matched facts, as far as the truth states them;
- what was lost or wrong, by reason, the most frequent first (`reasons.py` says how the reason is told);
- planted conflicts: the share found again, as (rule, verdict); on the other people every red or yellow conflict is a
  false alarm. Findings nobody planted on a conflict case are listed, not counted: some follow from the planted ones.
"""

from __future__ import annotations

import sys

from reading.command import main

if __name__ == "__main__":
    sys.exit(main())
