"""True lives must raise no conflict, and one false date in such a life must be found and named.

    .venv/bin/python benchmarks/lives.py [--count 200] [--seed 1] [--blur 0.3] [--json OUT] [--verbose]

Invents lives that are lawful by the rulebook's text (all routes into work and cadre status), writes the papers that
such a life leaves, makes a share of the dates less exact, and judges them: every red or yellow conflict is a false
alarm. Then one date of each life is shifted by years, or one digit is taken for its look-alike. Counted: a new conflict
appears; it lists the false fact; the first repair of the gravest conflict, and the first root cause, name the fact and
leave its true day possible; the same among the shifts that were found. The parts are in the package `lives`.
"""

from __future__ import annotations

from lives.command import main

if __name__ == "__main__":
    main()
