"""Pages of the workbook that both partners can see."""
