"""The programme of this pair: its pack, its dates, its notices, and opening another pack."""
