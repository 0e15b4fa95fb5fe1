"""The first run: what rmdesk is, who writes here, and making a workbook."""
