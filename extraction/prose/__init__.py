"""Running text: its paragraphs, whom each clause is about, when it happened, and the facts that it tells."""
