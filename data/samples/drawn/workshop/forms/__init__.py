"""The papers of the workshop, by kind."""
