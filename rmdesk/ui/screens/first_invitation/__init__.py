"""An invitation from the partner, opened before there is a workbook."""
