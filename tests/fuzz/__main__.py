"""`python -m tests.fuzz [COUNT]`: COUNT inputs in all (a million unless said), and a table of what came of them."""

import sys

from tests.evidence import note
from tests.fuzz.parsers import parsers
from tests.fuzz.run import fuzz

_SHARE = {"content file after.toml": 0.02, "content file clauses.toml": 0.1, "content file contacts.toml": 0.1}
_MILLION = 1_000_000


def main(arguments: list[str]) -> int:
    """Run every parser; the exit code."""
    total = int(arguments[0]) if arguments else _MILLION
    every = parsers()
    shares = [_SHARE.get(parser.name, 1.0) for parser in every]
    _say(f"{'parser':32}{'inputs':>10}{'answered':>10}{'refused':>10}{'slowest ms':>12}{'growth KiB':>12}")
    tried = 0
    for parser, share in zip(every, shares, strict=True):
        result = fuzz(parser, max(1, round(total * share / sum(shares))))
        tried += result.inputs
        counts = f"{result.inputs:>10,}{result.answered:>10,}{result.refused:>10,}"
        _say(f"{result.parser:32}{counts}{result.slowest * 1000:>12.1f}{result.growth:>12,}")
    _say(f"{tried:,} inputs, nothing but refusals and answers")
    note("Fuzzers", f"{len(every)} parsers, {tried:,} inputs", "0 other answers", "each under 1 s and 256 MiB")
    return 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
