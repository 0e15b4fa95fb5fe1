"""The program's footing on one computer: places, settings, log, locks, helper processes. Nobody's words."""
