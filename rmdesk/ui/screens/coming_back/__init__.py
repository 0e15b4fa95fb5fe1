"""A partner comes back to this laptop, before any workbook is open: the copy that they bring, and what opens it."""
