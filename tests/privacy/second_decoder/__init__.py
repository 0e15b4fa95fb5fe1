"""A second decoder beside the second reader: what follows from the log, and what a save that was cut off leaves.

It was written by somebody who had seen the pages in `resources/docs` and no line of the program.
"""
