"""Frozen steps of the private space, one module each: constants only, never changed once released."""
