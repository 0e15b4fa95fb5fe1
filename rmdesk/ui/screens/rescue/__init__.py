"""Rescuing a damaged workbook: what can still be read takes the place of what cannot."""
