"""Making, opening and re-keying whole vaults. Handles key files, keys and whole databases, never a row or a word."""
