"""The pages of the facilitator's desk, one folder each. None of them can reach a pair's pages."""
