"""Overwriting secrets after use. It shortens how long a secret lies in memory; only a new process removes all of it."""


def wipe(secret: bytearray) -> None:
    """Overwrite `secret` with zeros, in place."""
    secret[:] = bytes(len(secret))
