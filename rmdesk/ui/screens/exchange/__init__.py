"""Between our laptops: making news for the partner, and opening theirs."""
