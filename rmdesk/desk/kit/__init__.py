"""The kit that a facilitator hands out: installers, the signed pack, sums with a signature, and a guide."""
