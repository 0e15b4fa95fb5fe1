"""Clauses that pairs may take into their agreement."""
