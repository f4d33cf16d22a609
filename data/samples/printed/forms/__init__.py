"""Printed forms, one file per family of materials: each adds one material to a case."""
