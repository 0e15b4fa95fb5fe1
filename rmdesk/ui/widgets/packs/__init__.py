"""What pages about a programme pack are made of, on both sides of the door."""
