"""Support: who can help, also while the workbook is locked."""
