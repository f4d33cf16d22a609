"""The workshop people: their lives, and which papers are kept of each."""
