"""Safety settings that a programme raises, and how long a workbook is meant to be kept."""
