"""The checks, one file per group; importing this package registers them all."""

import rules.checks.age
import rules.checks.career
import rules.checks.education
import rules.checks.identity
import rules.checks.party
import rules.checks.work  # noqa: F401
