"""The screens of the shared wing, and those before a workbook is open. None of them knows another."""
