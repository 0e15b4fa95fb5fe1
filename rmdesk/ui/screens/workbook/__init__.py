"""All pages of the workbook, in any order."""
