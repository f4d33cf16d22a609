"""Options of the test run."""

import pytest
from hypothesis import HealthCheck, settings

# How fast examples are drawn says how busy the machine is, not whether the program is right.
settings.register_profile("sanling", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("sanling")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regen-golden", action="store_true", help="rewrite the golden files from the recorded readings, then fail")
    parser.addoption(
        "--regen-recordings", action="store_true",
        help="read the sample pages with the real engine again, rewrite recordings and golden files, then fail")
