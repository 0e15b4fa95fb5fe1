"""The list of reflections: newest first, searched, filtered by month, with its bin."""
