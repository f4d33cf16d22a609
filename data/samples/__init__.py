"""Invented dossiers, drawn as scanned pages together with the truth about them.

Two code paths draw them so that reading is judged on pages it was not tuned on: `drawn` (Pillow, the development
people) and `printed` (HTML through a browser, the people kept for testing). Neither imports the product, and the
product never imports this package.
"""
