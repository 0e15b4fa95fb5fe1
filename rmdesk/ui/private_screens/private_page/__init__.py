"""Pages of the workbook that only their writer can ever see."""
