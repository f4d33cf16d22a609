"""`sanling rules diff`: two versions of the rulebook, and what the change does to dossiers already audited."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from models.errors import DossierError
from models.facts import DossierFacts
from models.store import open_store
from rules import judge
from rules.policy import POLICIES_FOLDER, Policy, default_policy, load_policy
from rules.revisions import finding_changes, row_changes
from screening.amended import amended
from screening.said import said_of

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
        found = finding_changes(_found(content, as_of, before), _found(content, as_of, after))
        yield from found.told(content.dossier.id)
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
            try:
                content = amended(store, stored, said_of(store, summary.id)).content()
            except DossierError as error:
                yield f"档案 {summary.id}：未能比较：{error}"
                continue
            as_of = date.fromisoformat(stored.audit["run"]["as_of"])
            old = stored.audit["findings"] if before is None else _found(content, as_of, before)
            yield from finding_changes(old, _found(content, as_of, after)).told(summary.id)


def _found(content: DossierFacts, as_of: date, policy: Policy) -> list[dict[str, Any]]:
    return [finding.to_wire() for finding in judge(content, as_of, policy).findings]


