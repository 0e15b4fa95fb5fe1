"""News from your partner: what changed since I last looked, and what waits for me."""
