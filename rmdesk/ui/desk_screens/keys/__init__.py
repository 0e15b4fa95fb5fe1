"""The signing keys of this desk."""
