"""The bare journal in a process of its own, serving questions: `cipher_memory_security` holds for a whole process.

Arguments: file, number of reflections. It reads `write`, `draft` or `find <query>`, one a line, and answers each with
the milliseconds that it took. `guard` turns on, for good, the guarding of memory that our own connections have.
"""

import itertools
import sys
import time
from pathlib import Path

from tests.bench.corpus import BareJournal, pieces

bare = BareJournal(Path(sys.argv[1]), int(sys.argv[2]))
news = itertools.cycle(list(pieces(50)))
print("ready", flush=True)
for line in sys.stdin:
    what, _, query = line.rstrip("\n").partition(" ")
    piece = next(news)
    begin = time.perf_counter()
    if what == "write":
        bare.write(piece)
    elif what == "draft":
        bare.put_draft(piece.text)
    elif what == "guard":
        bare.connection.execute("PRAGMA cipher_memory_security = ON")
    else:
        bare.find(query)
    print((time.perf_counter() - begin) * 1e3, flush=True)
bare.close()
