"""Six lives, one file each. A life turns a cast into a desk full of drawn sheets."""
