"""The commands of `sanling`, thin: read the call, run, print, say by the exit status whether the work was done.

Imports of engines, database and rules wait inside the commands: `sanling --help` must not load them.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NoReturn, TextIO

from platformdirs import user_data_path

from models.errors import DossierError

DONE, UNUSABLE, PARTIAL = 0, 2, 3
STORE_HELP = "SQLAlchemy URL; default: SQLite in your data folder"


class _OneLineParser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(UNUSABLE, f"{self.prog}: {message}; see `{self.prog} --help`\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status of contract section 1."""
    call = _parser().parse_args(arguments)
    try:
        return int(call.run(call))
    except DossierError as error:
        print(f"sanling: {_one_line(error)}", file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        print("sanling: interrupted; nothing half-done was stored, run the same command again", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader of our output went away: not our error, and nothing is left to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def default_store() -> str:
    """URL of the store in the user's data folder."""
    return f"sqlite:///{user_data_path('sanling') / 'sanling.db'}"


def _parser() -> argparse.ArgumentParser:
    parser = _OneLineParser(prog="sanling", description="三龄: special review of cadre dossiers, offline")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    audit = commands.add_parser("audit", help="read and judge dossiers: folders, packages, PDF, TIFF, images, .lrmx")
    audit.add_argument("paths", nargs="+", metavar="PATH", type=Path)
    audit.add_argument("--json", metavar="OUT", help="write the result here; `-` is standard output")
    audit.add_argument("--store", metavar="URL", help=STORE_HELP)
    audit.add_argument("--as-of", metavar="DATE", type=_day, help="judge as of this day; default: today")
    audit.add_argument("--ocr", metavar="NAME", default="rapid", help="reading engine")
    audit.add_argument("--workers", metavar="N", type=_count, default=1, help="reading processes")
    audit.add_argument("--unit", metavar="PATH", help="to which unit the dossiers belong, as 江原省/临溪市")
    audit.set_defaults(run=_audit)

    check = commands.add_parser("check", help="judge facts files (sanling.facts/1); no pages are read")
    check.add_argument("paths", nargs="+", metavar="FACTS.json", type=Path)
    check.add_argument("--json", metavar="OUT", help="write the result here; `-` is standard output")
    check.add_argument("--as-of", metavar="DATE", type=_day, help="judge as of this day; default: today")
    check.set_defaults(run=_check)

    review = commands.add_parser("review", help="serve the review app on 127.0.0.1")
    review.add_argument("--store", metavar="URL", help=STORE_HELP)
    review.add_argument("--port", metavar="N", type=_count, default=8501)
    review.set_defaults(run=_review)

    _user_parsers(commands.add_parser("users", help="accounts of the review app, from the machine it runs on"))
    _log_parsers(commands.add_parser("log", help="the trail of a store: who saw, said and changed what"))

    report = commands.add_parser("report", help="fill a form of the special review from a stored dossier")
    report.add_argument("dossier", metavar="DOSSIER", help="id of a dossier, or the name of the only person so named")
    report.add_argument("--kind", metavar="KIND", required=True, help="which form; `list` names them")
    report.add_argument("--out", metavar="FOLDER", type=Path, default=Path(), help="write here; default: this folder")
    report.add_argument("--store", metavar="URL", help=STORE_HELP)
    report.set_defaults(run=_report)

    rules = commands.add_parser("rules", help="the rulebook as the program runs it")
    actions = rules.add_subparsers(required=True, metavar="ACTION")
    actions.add_parser("list", help="one line for each rule").set_defaults(run=_rules_list)
    show = actions.add_parser("show", help="one rule: parameters, dates, citation")
    show.add_argument("rule", metavar="ID")
    show.set_defaults(run=_rules_show)
    diff = actions.add_parser("diff", help="two versions of the rulebook: rows, and findings that came, went, changed")
    diff.add_argument("old", metavar="OLD", help="a folder of policy files, `current`, or `stored` with --store")
    diff.add_argument("new", metavar="NEW", help="a folder of policy files, or `current`")
    diff.add_argument("--store", metavar="URL", help="judge every dossier of this store under both")
    diff.add_argument("--facts", nargs="+", metavar="FACTS.json", type=Path, default=[], help="judge these under both")
    diff.add_argument("--as-of", metavar="DATE", type=_day, help="judge facts files as of this day; default: today")
    diff.set_defaults(run=_rules_diff)
    export = actions.add_parser("export", help="write the policy files to a new folder, to compare with later")
    export.add_argument("folder", metavar="FOLDER", type=Path)
    export.set_defaults(run=_rules_export)
    return parser


def _user_parsers(users: argparse.ArgumentParser) -> None:
    actions = users.add_subparsers(required=True, metavar="ACTION")
    actions.add_parser("init", help="ask for the three administrators of a new store").set_defaults(run=_users_init)
    demo = actions.add_parser("demo", help="sample accounts of each role, random passwords printed once")
    demo.set_defaults(run=_users_demo)
    actions.add_parser("list", help="every account").set_defaults(run=_users_list)
    reset = actions.add_parser("reset", help="a new password for one log-in, printed once; unlocks the account")
    reset.add_argument("name", metavar="ACCOUNT")
    reset.set_defaults(run=_users_reset)
    for action in actions.choices.values():
        action.add_argument("--store", metavar="URL", help=STORE_HELP)


def _log_parsers(log: argparse.ArgumentParser) -> None:
    actions = log.add_subparsers(required=True, metavar="ACTION")
    verify = actions.add_parser("verify", help="whether every entry and record stands as written; exit 1 if not")
    verify.add_argument("--head", metavar="SEQ:HASH", help="a head noted earlier: nothing up to it may be missing")
    verify.set_defaults(run=_log_verify)
    head = actions.add_parser("head", help="print the newest entry as SEQ:HASH, to be noted elsewhere")
    head.set_defaults(run=_log_head)
    export = actions.add_parser("export", help="every entry as one JSON object a line")
    export.add_argument("--json", metavar="OUT", default="-", help="write here; default: standard output")
    export.set_defaults(run=_log_export)
    for action in (verify, head, export):
        action.add_argument("--store", metavar="URL", help=STORE_HELP)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write it as 2026-11-22") from None


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of at least 1")
    return int(text)


def _audit(call: argparse.Namespace) -> int:
    from models.store import open_store
    from screening.audit import AuditOptions, audit_dossier, require_pages_or_facts, unread
    from screening.machine_user import machine_user

    options = AuditOptions(as_of=call.as_of or date.today(), ocr=call.ocr, workers=call.workers)
    failed = partial = 0
    with _output(call.json) as write, open_store(call.store or _created_default_store()) as store:
        for path in call.paths:
            try:
                with _progress(path.name) as progress:
                    result = audit_dossier(path, options, store, progress)
                require_pages_or_facts(result)
            except DossierError as error:
                if len(call.paths) == 1:
                    raise
                print(f"sanling: {_one_line(error)}", file=sys.stderr)
                failed += 1
                continue
            store.save_audit(result, source=str(path.resolve()), by=machine_user())
            if call.unit is not None:
                store.places.put(result["dossier"]["id"], call.unit, machine_user())
            write(result)
            for line in unread(result):
                print(f"sanling: {path}: {line}", file=sys.stderr)
                partial += 1
    if failed == len(call.paths):
        return UNUSABLE
    return PARTIAL if failed or partial else DONE


def _check(call: argparse.Namespace) -> int:
    from models.facts_file import read_facts_file
    from screening.audit import check_facts

    contents = [read_facts_file(path) for path in call.paths]
    with _output(call.json) as write:
        for content in contents:
            write(check_facts(content, call.as_of or date.today()))
    return DONE


def _review(call: argparse.Namespace) -> NoReturn:
    app = find_spec("review_app")  # found, not imported: the app stands on this package, not the other way round
    if app is None or not app.submodule_search_locations:
        raise DossierError("the review app is not installed; run `make install` in the checkout")
    script = Path(next(iter(app.submodule_search_locations))) / "app.py"
    url = call.store or _created_default_store()
    options = {"server.port": call.port, "server.address": "127.0.0.1", "server.headless": "true",
               "server.fileWatcherType": "none", "browser.gatherUsageStats": "false", "client.toolbarMode": "minimal"}
    flags = [f"--{name}={value}" for name, value in options.items()]
    command = [sys.executable, "-m", "streamlit", "run", str(script), *flags]
    # The server takes this process over, so that whoever stops it stops all of it.
    os.execve(sys.executable, command, {**os.environ, "SANLING_STORE": url})  # noqa: S606


def _report(call: argparse.Namespace) -> int:
    from importlib import import_module

    # By name: the review app stands on this package, not the other way round.
    command = import_module("review_app.report_command")
    for line in command.report(call.store or _created_default_store(), call.kind, call.dossier, call.out):
        print(line)
    return DONE


def _users_init(call: argparse.Namespace) -> int:
    from screening.user_commands import ask_for_administrators

    return _printed(ask_for_administrators(call.store or _created_default_store()))


def _users_demo(call: argparse.Namespace) -> int:
    from screening.user_commands import make_samples

    return _printed(make_samples(call.store or _created_default_store()))


def _users_list(call: argparse.Namespace) -> int:
    from screening.user_commands import list_accounts

    return _printed(list_accounts(call.store or _created_default_store()))


def _users_reset(call: argparse.Namespace) -> int:
    from screening.user_commands import reset_password

    return _printed(reset_password(call.store or _created_default_store(), call.name))


def _printed(lines: Sequence[str]) -> int:
    for line in lines:
        print(line)
    return DONE


def _log_verify(call: argparse.Namespace) -> int:
    from screening.log_commands import verify_log

    status, line = verify_log(call.store or _created_default_store(), call.head)
    print(line)
    return status


def _log_head(call: argparse.Namespace) -> int:
    from screening.log_commands import log_head

    print(log_head(call.store or _created_default_store()))
    return DONE


def _log_export(call: argparse.Namespace) -> int:
    from screening.log_commands import export_log

    url = call.store or _created_default_store()
    if call.json == "-":
        export_log(url, sys.stdout)
    else:
        with _opened(Path(call.json)) as file:
            export_log(url, file)
    return DONE


def _rules_list(_: argparse.Namespace) -> int:
    from rules.catalogue import list_rules

    print(list_rules())
    return DONE


def _rules_show(call: argparse.Namespace) -> int:
    from rules.catalogue import show_rule

    print(show_rule(call.rule))
    return DONE


def _rules_diff(call: argparse.Namespace) -> int:
    from models.facts_file import read_facts_file
    from screening.rulebook_diff import STORED, diff_rulebooks

    if call.old == STORED and call.store is None:
        raise DossierError("`stored` compares with what a store holds; name the store with --store")
    contents = [read_facts_file(path) for path in call.facts]
    for line in diff_rulebooks(call.old, call.new, contents, call.as_of or date.today(), call.store):
        print(line)
    return DONE


def _rules_export(call: argparse.Namespace) -> int:
    from screening.rulebook_diff import export_rulebook

    print(f"规则版本 {export_rulebook(call.folder)} 已写入 {call.folder}")
    return DONE


def _created_default_store() -> str:
    folder = user_data_path("sanling")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DossierError(f"{folder}: cannot be created ({error.strerror}); name a store with --store") from None
    return default_store()


@contextmanager
def _output(target: str | None) -> Iterator[Any]:
    """Gives the function that writes one result: JSON Lines where `--json` was asked for, else a summary to read."""
    from screening.summary import summary

    if target is None:
        yield lambda result: print(summary(result))
    elif target == "-":
        yield lambda result: print(_json(result), flush=True)
    else:
        file = _opened(Path(target))
        with file:
            yield lambda result: file.write(_json(result) + "\n")


def _opened(path: Path) -> TextIO:
    try:
        return path.open("w", encoding="utf-8")
    except OSError as error:
        raise DossierError(f"{path}: cannot be written ({error.strerror}); choose another file") from None


def _json(result: dict[str, Any]) -> str:
    return json.dumps(result, ensure_ascii=False, separators=(",", ":"))


@contextmanager
def _progress(name: str) -> Iterator[Any]:
    """Gives the function that shows pages done; silent unless standard error is a terminal."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task(name, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


if __name__ == "__main__":
    sys.exit(main())
