"""A programme pack that is opened before there is a workbook."""
