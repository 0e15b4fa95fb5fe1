"""The screens of the private wing: what one person writes and reads alone. Never imported by the shared screens."""
