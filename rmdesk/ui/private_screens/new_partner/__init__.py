"""Starting with a new partner: a new workbook, with only those private pages that their owner takes along."""
