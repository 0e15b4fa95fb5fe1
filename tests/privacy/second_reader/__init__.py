"""A second reader of every file of rmdesk, written from the pages in `resources/docs` alone.

It shares no line with the program and imports nothing of it: `cryptography` and the standard library are all it needs.
"""
