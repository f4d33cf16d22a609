"""The forms, one function for each type of material."""
