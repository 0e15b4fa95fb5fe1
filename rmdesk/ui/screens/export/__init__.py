"""The export: choose shared actions, see every word that leaves, agree together, write the file."""
