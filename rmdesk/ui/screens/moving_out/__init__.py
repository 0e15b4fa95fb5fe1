"""One partner moves from a laptop that both used to their own, and their private things go from the first one."""
