"""Real programs that carry a folder from one computer to another."""
