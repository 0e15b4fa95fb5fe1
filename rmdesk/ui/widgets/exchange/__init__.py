"""What pages about the exchange between two laptops are made of, on both sides of the door."""
