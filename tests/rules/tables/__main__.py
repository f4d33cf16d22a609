"""Prints how many rules have cases of all five kinds."""

from rules.catalogue import RULES
from tests.rules.tables import KINDS, all_cases, kinds_of

cases, without = all_cases()
found = kinds_of(cases)
whole = [rule for rule in RULES if found[rule] == set(KINDS)]
excused = [rule for rule in RULES if rule not in whole
           and all(kind in found[rule] or (rule, kind) in without for kind in KINDS)]
print(f"{len(RULES)} rules, {len(cases)} cases")
print(f"cases of all five kinds: {len(whole)}; of all kinds that can exist: {len(whole) + len(excused)}")
for rule in sorted(set(RULES) - set(whole) - set(excused)):
    print(rule, "lacks", *(kind for kind in KINDS if kind not in found[rule] and (rule, kind) not in without))
