"""Which post of which unit has which level: `tables/post_levels.yaml`, and a table of the user in the same format.

The first lines of the file say how a row is written. The user's table is `post_levels.yaml` in the data folder, or the
file that `SANLING_POST_LEVELS` names; its rows are tried before those of the product.

    python -m models.post_table [UNIT POST [YEAR]]

says which tables are in use and whether they are sound, and which level they give a post.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

from platformdirs import user_data_path

from models.errors import PostTableError
from models.post_bodies import PostTable
from models.post_rows import read_tables

ENVIRONMENT = "SANLING_POST_LEVELS"
PRODUCT_TABLE = Path(__file__).parent / "tables" / "post_levels.yaml"


def post_table() -> PostTable:
    """The rows of the user and of the product. Raises PostTableError naming file, row, reason, and what to do."""
    return _read(users_table())


def users_table() -> Path | None:
    """The user's own table, None where there is none. Whether a file named by the environment exists is not checked."""
    named = os.environ.get(ENVIRONMENT)
    if named:
        return Path(named).expanduser()
    usual = user_data_path("sanling") / "post_levels.yaml"
    return usual if usual.is_file() else None


@cache
def _read(own: Path | None) -> PostTable:
    return read_tables([own, PRODUCT_TABLE] if own else [PRODUCT_TABLE])


def main(arguments: list[str]) -> int:
    """Say which tables are in use, or the level of a post; 2 where a table is broken or the call is not so."""
    try:
        sys.stdout.write(_answer(arguments) + "\n")
    except (PostTableError, ValueError) as error:
        sys.stderr.write(f"sanling: {error}\n")
        return 2
    return 0


def _answer(arguments: list[str]) -> str:
    table = post_table()
    if not arguments:
        return "\n".join([*table.sources, f"{len(table.bodies)} kinds of units, {len(table.ranks)} names of ranks"])
    if len(arguments) not in (2, 3) or not "".join(arguments[2:] or "0").isdigit():
        raise ValueError("name a unit and a post, and a year where it matters: 南屏县财政局 副局长 1998")
    unit, post, *year = arguments
    return table.level_of(unit, post, int(year[0]) if year else None) or "no row tells"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
