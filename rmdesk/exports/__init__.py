"""Turning shared actions into files for others: a value goes in, bytes come out. Nothing here can reach a database."""
