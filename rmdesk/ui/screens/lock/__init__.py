"""The lock: which workbook, and its passphrase."""
