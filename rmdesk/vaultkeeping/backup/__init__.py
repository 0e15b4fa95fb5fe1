"""Backups of a vault: one sealed file each, checked before an older one goes, and restored into a new folder."""
