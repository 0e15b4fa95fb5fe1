"""The made-up pair: a workbook to look around in before starting one's own."""
