"""The forms of the special review: one file each, filled from a dossier into a template that people may edit."""
