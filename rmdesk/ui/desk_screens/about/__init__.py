"""What a programme is called, who runs it, when, and for how long."""
