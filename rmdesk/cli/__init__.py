"""The second front end, without a window: proves that the core needs none. `main.run` reads the command line.

Nothing is loaded here: the window needs the made-up pair of `demo`, and none of what writes and prints.
"""
