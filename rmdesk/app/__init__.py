"""Composition root of the window: build, connect, start. No decisions, no words, no SQL."""

from rmdesk.runtime.sources import keep_no_sources

keep_no_sources()
