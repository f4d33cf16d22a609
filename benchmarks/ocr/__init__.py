"""Seconds a page and character error rate of reading engines on drawn pages."""
