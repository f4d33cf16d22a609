"""`sanling rules`: the rulebook as the program runs it."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from models.errors import DossierError
from screening.commands.calling import DONE, Parsers, day, printed


def add(commands: Parsers) -> None:
    """Describe the calls."""
    rules = commands.add_parser("rules", help="the rulebook as the program runs it")
    actions = rules.add_subparsers(required=True, metavar="ACTION")
    actions.add_parser("list", help="one line for each rule").set_defaults(run=_list)
    show = actions.add_parser("show", help="one rule: parameters, dates, citation")
    show.add_argument("rule", metavar="ID")
    show.set_defaults(run=_show)
    diff = actions.add_parser("diff", help="two versions of the rulebook: rows, and findings that came, went, changed")
    diff.add_argument("old", metavar="OLD", help="a folder of policy files, `current`, or `stored` with --store")
    diff.add_argument("new", metavar="NEW", help="a folder of policy files, or `current`")
    diff.add_argument("--store", metavar="URL", help="judge every dossier of this store under both")
    diff.add_argument("--facts", nargs="+", metavar="FACTS.json", type=Path, default=[], help="judge these under both")
    diff.add_argument("--as-of", metavar="DATE", type=day, help="judge facts files as of this day; default: today")
    diff.set_defaults(run=_diff)
    export = actions.add_parser("export", help="write the policy files to a new folder, to compare with later")
    export.add_argument("folder", metavar="FOLDER", type=Path)
    export.set_defaults(run=_export)


def _list(_: argparse.Namespace) -> int:
    from rules.catalogue import list_rules

    print(list_rules())
    return DONE


def _show(call: argparse.Namespace) -> int:
    from rules.catalogue import show_rule

    print(show_rule(call.rule))
    return DONE


def _diff(call: argparse.Namespace) -> int:
    from models.facts_file import read_facts_file
    from screening.rulebook_diff import STORED, diff_rulebooks

    if call.old == STORED and call.store is None:
        raise DossierError("`stored` compares with what a store holds; name the store with --store")
    contents = [read_facts_file(path) for path in call.facts]
    return printed(diff_rulebooks(call.old, call.new, contents, call.as_of or date.today(), call.store))


def _export(call: argparse.Namespace) -> int:
    from screening.rulebook_diff import export_rulebook

    print(f"规则版本 {export_rulebook(call.folder)} 已写入 {call.folder}")
    return DONE
