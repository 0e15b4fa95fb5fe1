"""What somebody with the pair's key could find in the decrypted pages of the shared database, free pages included.

60 steps of drafting, offering, taking back and deleting in every run; 10 runs of 500 with RMDESK_FAULTS=full. Each
thing that is written has a word of its own. The pages are decrypted by the second reader, which knows no engine.
"""

import os
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from rmdesk.domain.actions import BOTH, ActionDomain, ActionLevel, ActionText
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.private.offering import prepare
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing
from rmdesk.services.actions import Actions
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.sharing import Sharing
from rmdesk.storage.shared.space import SharedSpace
from tests.backups import full_pair
from tests.builders import BuiltPair, QuickCosigner
from tests.evidence import note
from tests.fakes.clock import FakeClock
from tests.page_decryptor import decrypt

FULL = os.environ.get("RMDESK_FAULTS") == "full"
STEPS, RUNS = (500, 10) if FULL else (60, 1)
PIECE = 8
"""Letters of a word that are looked for by themselves: its first and its last ones."""


@dataclass
class Pair:
    """Both wings open, and every word by what became of it."""

    pair: BuiltPair
    clock: FakeClock
    shared: SharedSpace
    wing: PrivateWing
    chance: random.Random
    private: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    here: dict[str, Callable[[], None]] = field(default_factory=dict)
    """Words in the shared space, and how each is taken out of it."""

    def __post_init__(self) -> None:
        workspace = self.pair.workspace(self.pair.a, self.shared)
        self.sharing, self.answers = Sharing(workspace), SharedAnswers(workspace)
        self.actions = Actions(workspace, QuickCosigner(self.pair.folder))

    def word(self) -> str:
        return "".join(self.chance.choice("bcdfghjklmnpqrstvwxz") for _ in range(18))

    def text(self, word: str) -> str:
        return f"{word} and more words. " * self.chance.choice((1, 20, 400))

    def write_private(self) -> None:
        """A reflection, a draft of an offer that nobody confirms, a private answer."""
        word = self.word()
        self.private.append(word)
        entry = self.wing.journal.write(SecretText(word), SecretText(self.text(word)))
        self.wing.drafts.put(f"offer/{entry.id}", 0, SecretText(self.text(word)))
        self.wing.answers.put(Answer("p", f"{word}?", 1, TextAnswer(word)))

    def delete_private(self) -> None:
        entries = self.wing.journal.page(1)
        if entries:
            self.wing.journal.bin(entries[0].id)
            self.clock.advance(days=31)
            self.wing.journal.purge_bin()

    def offer(self) -> None:
        word = self.word()
        record = self.sharing.share(prepare(SecretText(f"{word} line"), SecretText(self.text(word))))
        self.here[word] = lambda: self.sharing.take_back(record)

    def draft_answer(self) -> None:
        """Over the one before, which is gone then."""
        word, prompt = self.word(), f"prompt.{self.chance.randrange(4)}"
        before = self.answers.draft(prompt)
        if before is not None:
            self.lost(str(before.value.text).split()[0] if isinstance(before.value, TextAnswer) else "")
        self.answers.save_draft(Answer(prompt, "What helps?", 1, TextAnswer(self.text(word))))
        self.here[word] = lambda: self.answers.discard_draft(prompt)

    def draft_action(self) -> None:
        word = self.word()
        before = self.actions.draft(None)
        if before is not None:
            self.lost(before.text.title)
        text = ActionText(word, self.text(word), ActionDomain.CAREER, ActionLevel.TEAM, BOTH, None, ())
        self.actions.save_draft(None, text, None)
        self.here[word] = lambda: self.actions.discard_draft(None)

    def take_back(self) -> None:
        if self.here:
            word = self.chance.choice(sorted(self.here))
            self.here[word]()
            self.lost(word)

    def lost(self, word: str) -> None:
        del self.here[word]
        self.gone.append(word)

    def pages(self) -> bytes:
        key = self.pair.a.shared.space
        return decrypt(self.pair.folder.shared.read_bytes(), key.key, key.salt)


DOINGS = (
    Pair.write_private, Pair.delete_private, Pair.offer, Pair.offer, Pair.draft_answer, Pair.draft_action,
    Pair.take_back, Pair.take_back,
)  # fmt: skip


@pytest.mark.timeout(3600 if FULL else 900)
def test_no_page_holds_a_private_word_nor_one_that_was_taken_back(tmp_path: Path) -> None:
    private = gone = kept = size = 0
    for run in range(RUNS):
        pair, clock = full_pair(tmp_path / f"vault-{run}")
        both = Pair(pair, clock, pair.shared(), pair.private(), random.Random(run))
        for _ in range(STEPS):
            both.chance.choice(DOINGS)(both)
            clock.advance(minutes=1)
        pages = both.pages()
        journals = list(pair.folder.path.glob("shared*journal"))
        assert all(one.stat().st_size == 0 for one in journals), "one with bytes in it would need a look inside"
        both.shared.close()
        both.wing.close()
        assert found(both.private, pages) == []
        assert found(both.gone, pages) == []
        assert [word for word in both.here if word.encode() not in pages] == [], "the control: what is shared is there"
        assert both.private
        assert both.gone
        assert both.here
        private, gone, kept = private + len(both.private), gone + len(both.gone), kept + len(both.here)
        size += len(pages)
    amount = (
        f"{RUNS} times {STEPS} steps: {private} private, {gone} taken back or overwritten; {size // 1000} kB of pages"
    )
    note("Decrypted pages of shared.db", amount, "0 found", f"all {kept} words that are shared were found")


def found(words: list[str], pages: bytes) -> list[str]:
    """Words of which the whole, the beginning or the end is there."""
    return [word for word in words if any(part.encode() in pages for part in (word, word[:PIECE], word[-PIECE:]))]


def test_a_word_that_is_left_in_a_free_page_is_found() -> None:
    """The search finds what an engine that does not overwrite leaves behind."""
    pages = b"\0" * 4000 + b"...end of qwrtplkjhgfdsz" + b"\0" * 72
    assert found(["xxxxxxxxxxqwrtplkjhgfdsz", "bbbbbbbbbbbbbbbbbb"], pages) == ["xxxxxxxxxxqwrtplkjhgfdsz"]
