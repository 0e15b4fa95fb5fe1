"""Offering some of one's own words to the partner: choose, reword, see them as they will be seen, share or not."""
