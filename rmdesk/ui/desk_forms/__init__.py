"""What pages of the facilitator's desk are made of: the open draft, forms over its parts, lists of parts."""
