"""What the private wing shows on the first page."""
