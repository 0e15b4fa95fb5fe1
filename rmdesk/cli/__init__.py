"""The second front end, without a window: proves that the core needs none. `main.run` reads the command line."""

from rmdesk.cli.main import run

__all__ = ["run"]
