"""The files of the exchange between two laptops: sealed news, and the files of a pairing. Values and bytes, no rows."""
