"""Text made for training: a grammar and word lists, noise as of a recogniser, and the two trainers."""
