"""Options of the test run."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regen-golden", action="store_true", help="rewrite the golden files from the recorded readings, then fail")
    parser.addoption(
        "--regen-recordings", action="store_true",
        help="read the sample pages with the real engine again, rewrite recordings and golden files, then fail")
