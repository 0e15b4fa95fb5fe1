"""The one door: what crosses it, what stays behind, and what is left of words that were taken back."""

import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from rmdesk.domain.actions import BOTH, ActionDomain, ActionLevel, ActionText
from rmdesk.domain.offers import Offer
from rmdesk.exports.pdf import write_pdf
from rmdesk.exports.request import SheetFonts
from rmdesk.exports.sheet import SheetOptions
from rmdesk.private.listed_names import ListedNames
from rmdesk.private.offering import look_over, prepare
from rmdesk.private.secret_text import SecretText as S
from rmdesk.private.wing import PrivateWing
from rmdesk.runtime import resources
from rmdesk.services.actions import Actions
from rmdesk.services.exporting import Exporting
from rmdesk.services.sharing import Sharing
from rmdesk.storage.shared.space import SharedSpace
from tests.builders import BuiltPair, QuickCosigner, build_pair
from tests.fakes.clock import FakeClock
from tests.page_decryptor import decrypt

PRIVATE = "zqxjheronkvwy"
SHARED = "wqkzotterbvxj"
NAMED = "zvqkplovernxw"


@pytest.fixture
def pair(tmp_path: Path) -> BuiltPair:
    return build_pair(tmp_path / "vault", FakeClock())


@pytest.fixture
def shared(pair: BuiltPair) -> Iterator[SharedSpace]:
    space = pair.shared()
    yield space
    space.close()


@pytest.fixture
def wing(pair: BuiltPair) -> Iterator[PrivateWing]:
    wing = pair.private()
    yield wing
    wing.close()


def plain_pages(pair: BuiltPair) -> bytes:
    """The decrypted pages of the shared database as they lie on the disk now."""
    key = pair.a.shared.space
    return decrypt(pair.folder.shared.read_bytes(), key.key, key.salt)


def prepare_one(wing: PrivateWing) -> Offer:
    """A reflection with a canary, and an offer of other words from it, looked over and never confirmed."""
    wing.journal.write(S(f"{PRIVATE} title"), S(f"{PRIVATE} text. {SHARED} words. {PRIVATE} end. " * 50))
    ListedNames(wing.profile).keep([NAMED])
    wing.drafts.put("offer/x", 0, S(f"{SHARED} reworded {PRIVATE}"))
    look_over(S(f"{SHARED} {NAMED} {PRIVATE}"), (NAMED,), today())
    return prepare(S("A line"), S(f"{SHARED} words."))


def today() -> date:
    return FakeClock().now().date()


def test_an_offer_that_nobody_confirmed_leaves_nothing_in_the_shared_space(
    pair: BuiltPair, shared: SharedSpace, wing: PrivateWing
) -> None:
    prepare_one(wing)
    pages = plain_pages(pair)
    assert b"Amara" in pages
    for canary in (PRIVATE, SHARED, NAMED):
        assert canary.encode() not in pages


def test_only_the_confirmed_words_cross(pair: BuiltPair, shared: SharedSpace, wing: PrivateWing) -> None:
    Sharing(pair.workspace(pair.a, shared)).share(prepare_one(wing))
    pages = plain_pages(pair)
    assert pages.count(SHARED.encode()) == 2, "once in the log, once in the table made from it"
    for canary in (PRIVATE, NAMED):
        assert canary.encode() not in pages
    assert Sharing(pair.workspace(pair.b, shared)).offers()[0].offer == Offer("A line", f"{SHARED} words.")


def test_words_taken_back_are_in_no_page_and_in_no_journal(
    pair: BuiltPair, shared: SharedSpace, wing: PrivateWing
) -> None:
    sharing = Sharing(pair.workspace(pair.a, shared))
    small = sharing.share(prepare_one(wing))
    large = sharing.share(Offer(f"{SHARED} line", f"{SHARED} long " * 900))
    assert plain_pages(pair).count(SHARED.encode()) > 800
    for offer in (small, large):
        sharing.take_back(offer)
    pages = plain_pages(pair)
    for part in (SHARED, SHARED[:8], SHARED[-8:]):
        assert part.encode() not in pages
    for journal in pair.folder.path.glob("shared*journal"):
        assert journal.stat().st_size == 0, "a journal that is not empty would need a look inside"
    shared.log.verify()
    assert [one.offer for one in Sharing(pair.workspace(pair.b, shared)).offers()] == [None, None]


def sheet_file(exporting: Exporting) -> bytes:
    sheet = exporting.preview({one.id for one in exporting.choices()}, SheetOptions()).sheet
    fonts = SheetFonts(*(resources.read_bytes(f"fonts/Inter-{weight}.ttf") for weight in ("Regular", "Bold")))
    return write_pdf(sheet, fonts).data


def inflated(data: bytes) -> bytes:
    """The file and everything that is packed in it."""
    parts = [data]
    for start in (place for place in range(len(data)) if data.startswith(b"stream", place)):
        packed = data[start + len(b"stream") :].lstrip(b"\r\n")
        try:
            parts.append(zlib.decompressobj().decompress(packed))
        except zlib.error:
            continue
    return b"".join(parts)


def test_an_export_is_the_same_file_whatever_was_offered(
    pair: BuiltPair, shared: SharedSpace, wing: PrivateWing
) -> None:
    amara = pair.workspace(pair.a, shared)
    actions = Actions(amara, QuickCosigner(pair.folder))
    actions.add(ActionText("Ask the board", "", ActionDomain.ALLYSHIP, ActionLevel.TEAM, BOTH, None, ()))
    exporting = Exporting(amara, QuickCosigner(pair.folder), lambda *_: pytest.fail("nothing is written here"))
    before = sheet_file(exporting)
    sharing = Sharing(amara)
    sharing.share(prepare_one(wing))
    sharing.take_back(sharing.share(Offer(SHARED, f"{SHARED} more")))
    after = sheet_file(exporting)
    assert after == before
    for canary in (PRIVATE, SHARED, NAMED):
        assert canary.encode() not in inflated(after)
