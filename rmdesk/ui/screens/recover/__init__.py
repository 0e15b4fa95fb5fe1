"""A recovery code instead of a forgotten passphrase."""
