"""Bulk screening: every dossier below a folder, each an isolated unit of work, on one machine or on many."""
