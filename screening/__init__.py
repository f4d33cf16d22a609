"""Running audits: a dossier through all steps into the store, and the command line."""
