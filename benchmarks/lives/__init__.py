"""Invented but lawful lives, and what the rules say of them: false alarms on true ones, lies found in false ones."""
