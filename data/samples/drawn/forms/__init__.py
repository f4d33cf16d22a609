"""One file per material: how its pages are printed and what is filled in."""
