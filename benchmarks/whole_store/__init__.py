"""A store of 100,000 dossiers: made, and measured."""
