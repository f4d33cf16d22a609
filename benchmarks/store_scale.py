"""A store of many generated dossiers: how long it takes to make, its size, ten typical searches, worklist, opening.

    .venv/bin/python benchmarks/store_scale.py --store URL [--dossiers 2000] [--lives 500] [--check 20] [--keep]

The store must be new. Lives are those of `benchmarks/lives`, a third of them with one false date, judged by the rules;
each stands in the store many times, under other names, numbers and places, with the findings that the rules would make:
`--check` judges so many of them anew and compares. A tenth is under review, with decisions. Every record has its
entry in the trail, so that `sanling log verify` holds. Searches: median of five in one process, and the first. `--keep`
measures a store that stands already. The parts are in the package `whole_store`.
"""

from __future__ import annotations

from whole_store.command import main

if __name__ == "__main__":
    main()
