"""What printed labels mean: every wording met on forms, by what the labels are about."""
