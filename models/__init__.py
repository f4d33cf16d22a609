"""The data model: what a page says, what may be true, what is doubtful, and the store that keeps it."""
