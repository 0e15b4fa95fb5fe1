"""Programme packs: read strictly, sealed and signed, trusted step by step, and laid over the content."""
