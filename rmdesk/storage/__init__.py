"""Spaces on disk: encrypted databases, their integrity, their migrations. The only home of sqlcipher3."""
