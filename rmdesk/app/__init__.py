"""Composition root of the window: build, connect, start. No decisions, no words, no SQL."""
