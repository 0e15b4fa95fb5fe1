"""Signing a programme, and what comes of it."""
