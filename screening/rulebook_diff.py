"""`sanling rules diff`: two versions of the rulebook, and what the change does to dossiers already audited."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from models.errors import DossierError
from models.facts import DossierFacts
from models.store import Store, open_store
from models.store_records import StoredAudit
from rules import judge
from rules.policy import POLICIES_FOLDER, Policy, default_policy, load_policy
from rules.revisions import finding_changes, row_changes
from screening.audit import audited_content
from screening.corrections import applicable, homes_of
from screening.rearrange import rearranged

CURRENT, STORED = "current", "stored"


def named_policy(name: str) -> Policy:
    """The policy of a folder of policy files, or of the program itself (`current`). Raises DossierError."""
    if name == CURRENT:
        return default_policy()
    if not Path(name).is_dir():
        raise DossierError(f"{name}: no such folder; name one written by `sanling rules export`, or `current`")
    return load_policy(Path(name))


def diff_rulebooks(
    old: str, new: str, contents: Iterable[DossierFacts], as_of: date, store: str | None
) -> Iterator[str]:
    """Lines: changed rows, then for each dossier the findings that came, went and changed.

    `old` may be `stored`: what each stored audit found, under whatever rulebook it was made.
    """
    after = named_policy(new)
    before = None if old == STORED else named_policy(old)
    if before is not None:
        changes = row_changes(before, after)
        yield f"规则版本 {before.version} → {after.version}：{len(changes)} 行有变"
        yield from (f"  {change}" for change in changes)
    for content in contents:
        if before is None:
            raise DossierError("`stored` is what a store holds; name it with --store, or compare two policy folders")
        yield from _dossier(content.dossier.id, _found(content, as_of, before), _found(content, as_of, after))
    if store is not None:
        yield from _stored(store, before, after)


def export_rulebook(folder: Path) -> str:
    """Write the policy files that the program runs to a new folder, to compare with later; returns their version."""
    if folder.exists():
        raise DossierError(f"{folder}: exists already; name a new folder, versions are never overwritten")
    try:
        shutil.copytree(POLICIES_FOLDER, folder)
    except OSError as error:
        raise DossierError(f"{folder}: cannot be written ({error.strerror}); choose another folder") from None
    return default_policy().version


def _stored(url: str, before: Policy | None, after: Policy) -> Iterator[str]:
    with open_store(url) as store:
        for summary in store.list_dossiers():
            stored = store.latest_audit(summary.id)
            if stored is None:
                continue
            content = _amended(store, stored)
            as_of = date.fromisoformat(stored.audit["run"]["as_of"])
            old = stored.audit["findings"] if before is None else _found(content, as_of, before)
            yield from _dossier(summary.id, old, _found(content, as_of, after))


def _amended(store: Store, newest: StoredAudit) -> DossierFacts:
    """What a dossier says with all that people corrected and arranged, also where its newest audit does not know it."""
    base = newest if newest.based_on is None else store.audit(newest.based_on)
    audit = rearranged(store, base.audit, store.arrangements.last(newest.dossier))
    read = audited_content(audit, ()).facts
    return audited_content(audit, applicable(read, store.corrections(newest.dossier), homes_of(audit)))


def _found(content: DossierFacts, as_of: date, policy: Policy) -> list[dict[str, Any]]:
    return [finding.to_wire() for finding in judge(content, as_of, policy).findings]


def _dossier(name: str, old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    changes = finding_changes(old, new)
    yield f"档案 {name}：新增 {len(changes.came)}，消失 {len(changes.went)}，变化 {len(changes.changed)}"
    yield from (f"  {line}" for line in changes.lines())
