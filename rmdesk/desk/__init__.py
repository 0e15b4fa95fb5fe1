"""The facilitator's desk: what makes, checks, signs and prints programme packs. It cannot open any pair's pages."""
