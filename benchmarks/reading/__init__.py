"""Scores what the product reads on drawn dossiers against their truth."""
