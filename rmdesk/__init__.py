"""rmdesk: an offline desktop workbook for reciprocal mentoring."""

__version__ = "0.1.0"
