"""The workbook's content: what a content file may hold, how it is loaded, and how somebody walks through its pages.

No answers, no database and no window: content comes in as text, and frozen values of the domain go out.
"""
