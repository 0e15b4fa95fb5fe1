"""Reading what is left of a damaged space into a new one."""
