"""Extra prompts and other words on the pages of the workbook."""
