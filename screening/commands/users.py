"""`sanling users`: accounts of the review app, from the machine it runs on."""

from __future__ import annotations

import argparse

from screening.commands.calling import STORE_HELP, Parsers, printed, store_url


def add(commands: Parsers) -> None:
    """Describe the calls."""
    users = commands.add_parser("users", help="accounts of the review app, from the machine it runs on")
    actions = users.add_subparsers(required=True, metavar="ACTION")
    actions.add_parser("init", help="ask for the three administrators of a new store").set_defaults(run=_init)
    demo = actions.add_parser("demo", help="sample accounts of each role, random passwords printed once")
    demo.set_defaults(run=_demo)
    actions.add_parser("list", help="every account").set_defaults(run=_list)
    reset = actions.add_parser("reset", help="a new password for one log-in, printed once; unlocks the account")
    reset.add_argument("name", metavar="ACCOUNT")
    reset.set_defaults(run=_reset)
    for action in actions.choices.values():
        action.add_argument("--store", metavar="URL", help=STORE_HELP)


def _init(call: argparse.Namespace) -> int:
    from screening.user_commands import ask_for_administrators

    return printed(ask_for_administrators(store_url(call)))


def _demo(call: argparse.Namespace) -> int:
    from screening.user_commands import make_samples

    return printed(make_samples(store_url(call)))


def _list(call: argparse.Namespace) -> int:
    from screening.user_commands import list_accounts

    return printed(list_accounts(store_url(call)))


def _reset(call: argparse.Namespace) -> int:
    from screening.user_commands import reset_password

    return printed(reset_password(store_url(call), call.name))
