"""Inline components: static HTML, style and script of ours; whatever comes from a page travels as data."""
