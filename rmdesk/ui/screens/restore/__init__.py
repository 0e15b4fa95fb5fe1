"""Getting a workbook back from a backup, before any workbook is open."""
