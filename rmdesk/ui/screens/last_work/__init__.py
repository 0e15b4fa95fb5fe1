"""The page while something is done to a workbook that has just been closed, and what came of it."""
