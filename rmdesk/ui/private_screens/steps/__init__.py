"""Steps of one's own towards a shared action: a page that only their owner sees, and the way to it."""
