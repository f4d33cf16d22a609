"""Invented dossiers, drawn as scanned pages together with the truth about them.

Three code paths draw them so that reading is judged on pages it was not tuned on: `drawn` (Pillow, the development
people), `printed` (HTML through a browser) and `typeset` (typst), the people kept for testing. None imports the
product, and the product never imports this package.
"""
