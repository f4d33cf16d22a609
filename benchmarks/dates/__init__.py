"""Parts of `benchmarks/dates.py`."""
