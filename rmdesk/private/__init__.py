"""The private wing: what one person writes for themselves alone. Never imported by the shared wing, nor the reverse."""
