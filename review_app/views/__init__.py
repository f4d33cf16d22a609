"""One file for each screen and each part of one: widgets only."""
