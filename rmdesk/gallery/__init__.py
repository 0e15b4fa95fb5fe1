"""`rmdesk screens`: draws every screen of the made-up pair as a picture, for training material and for review."""

from rmdesk.gallery.drawing import run

__all__ = ["run"]
