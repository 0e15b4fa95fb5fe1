"""The shared space as repositories, one per aggregate: reading gives domain values, writing goes through the log."""
