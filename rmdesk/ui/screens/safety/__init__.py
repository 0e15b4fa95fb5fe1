"""Keeping one's way in: another passphrase, another recovery code, trying the code that one has."""
