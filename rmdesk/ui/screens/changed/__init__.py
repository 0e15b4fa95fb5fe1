"""Something changed for one of the two: what may help, and the ways on."""
