"""What the partners have shown each other."""
