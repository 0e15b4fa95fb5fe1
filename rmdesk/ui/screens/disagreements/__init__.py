"""Two texts for one thing: both side by side, who wrote which, and choosing."""
