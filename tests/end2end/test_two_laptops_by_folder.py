"""All that a pair does on two laptops, with two real programs and two real Syncthings that carry a folder between them.

The carriers are killed and started again on the way. Every file that was ever made is kept and opened in the end: no
private word is in any of them. Where RMDESK_PICTURES names a folder, pictures of each step are left there.
"""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from rmdesk.runtime.settings import Settings, Theme, save_settings
from tests.carriers.kept import Kept
from tests.carriers.syncthing import PROGRAM, Syncthing
from tests.end2end import walks
from tests.end2end.desktop import Desktop
from tests.end2end.laptop import Laptop
from tests.end2end.program import PATIENCE, Program, nowhere
from tests.end2end.walks import Secrets
from tests.end2end.what_left import finds, what_left, words_of
from tests.evidence import note
from tests.privacy.canaries import files_with

pytestmark = [
    pytest.mark.skipif(not os.environ.get("RMDESK_SYNCTHING"), reason="long, and needs Syncthing: make syncthing"),
    pytest.mark.skipif(PROGRAM is None, reason="Syncthing is not installed: make syncthing"),
    pytest.mark.timeout(3600),
    pytest.mark.real_kdf,
]
ACTION, HERS, THEIRS = "Visit the ward", "Visit the ward twice", "Visit the ward in May"
OFFERED = "wqkzotterbvxj I would like to speak first"
SHARED = (ACTION, THEIRS, OFFERED)
PRIVATE = {"Amara": "zqxjheronkvwy", "Helen": "kqzvgrebexjwq"}
TWO_TEXTS = ("2 texts", "You each wrote something different here.")
_WORDS = "Your words: "


@dataclass
class Journey:
    """What both have on their screens, what carries between them, and what is kept of it."""

    amara: Laptop
    helen: Laptop
    carriers: tuple[Syncthing, Syncthing]
    kept: tuple[Kept, Kept]
    post: Path
    secrets: dict[str, Secrets] = field(default_factory=dict)
    pictures: int = 0

    @property
    def both(self) -> tuple[Laptop, Laptop]:
        return self.amara, self.helen

    def picture(self, laptop: Laptop, what: str) -> None:
        """Keep what is on that screen, for people to look at."""
        if folder := os.environ.get("RMDESK_PICTURES"):
            self.pictures += 1
            Path(folder).mkdir(parents=True, exist_ok=True)
            name = f"{self.pictures:02d}-{laptop.name.casefold()}-{what}.png"
            laptop.program.desktop.photograph(Path(folder) / name)


@pytest.fixture
def carriers(home: Path) -> Iterator[tuple[Syncthing, Syncthing]]:
    """Both run, and know each other."""
    at = home.parent
    one, other = (Syncthing(at / f"syncthing{n}", at / f"carried{n}") for n in (1, 2))
    try:
        one.meet(other)
        other.meet(one)
        one.start()
        other.start()
        yield one, other
    finally:
        one.kill()
        other.kill()


@pytest.fixture
def journey(
    desktop: Desktop, program: Program, home: Path, carriers: tuple[Syncthing, Syncthing], tmp_path: Path
) -> Iterator[Journey]:
    """Amara's laptop and Helen's, with a screen each; neither program is started."""
    post = home.parent / "post"
    post.mkdir(parents=True)
    second = Desktop(tmp_path / "second")
    other = Program(second, home.parent / "other")
    for one, theme in ((program, Theme.LIGHT), (other, Theme.DARK)):
        have_time(one, theme)
    kept = tuple(Kept(one.folder, home.parent / f"kept{n}") for n, one in enumerate(carriers))
    yield Journey(Laptop(program, "Amara", post), Laptop(other, "Helen", post), carriers, (kept[0], kept[1]), post)
    for one in kept:
        one.end()
    said = other.end()
    second.close()
    assert said == ""


def have_time(program: Program, theme: Theme) -> None:
    """Let rmdesk lock late: on a slow computer either waits for the other for many minutes."""
    settings = Settings(theme=theme, idle_minutes=120)
    save_settings(program.home / ".config" / "rmdesk" / "settings.json", settings)


def test_two_laptops_and_a_folder(journey: Journey) -> None:
    they_meet_in_one_room(journey)
    they_choose_the_folder(journey)
    they_write_for_themselves(journey)
    they_sign_the_agreement(journey)
    they_edit_one_action_while_nothing_is_carried(journey)
    they_choose_one_text(journey)
    they_offer_and_take_back(journey)
    pdf = they_export(journey)
    for laptop in journey.both:
        assert laptop.program.close() == 0
    for carrier in journey.carriers:
        carrier.kill()
    for one in journey.kept:
        one.end()
    the_export_says_nothing_private(pdf)
    no_file_holds_a_private_word(journey)


def they_meet_in_one_room(journey: Journey) -> None:
    amara, helen = journey.both
    amara.program.start()
    amara.program.push("Continue")
    journey.secrets["Amara"] = amara.make_workbook()
    amara.program.wait_for_heading("Hello Amara")
    amara.program.push("My partner has their own laptop")
    amara.program.wait_for_heading("Meet on two laptops")
    amara.program.push("Make an invitation: In one room")
    amara.program.wait_for_heading("Your invitation")
    spoken = amara.program.wait_for_node(_WORDS, lambda _node: True).name.removeprefix(_WORDS)
    journey.picture(amara, "invitation")
    helen.program.start(str(amara.save()))
    helen.program.wait_for_heading("This is your invitation")
    assert helen.program.brightness() < amara.program.brightness() / 2  # hers is dark
    helen.program.push("Go on")
    helen.program.wait_for_heading("Welcome to rmdesk")
    helen.program.push("Continue")
    journey.secrets["Helen"] = helen.make_workbook(invited=True)
    helen.program.wait_for_heading("Are you in the same room?")
    helen.program.fill("The 10 words", spoken.replace(",", ""))
    journey.picture(helen, "words")
    helen.program.press("Return")
    helen.program.wait_for_heading("Your laptop is ready")
    journey.picture(helen, "connected")
    amara.open(helen.save()).wait_for_heading("You are connected")
    journey.picture(amara, "connected")
    for laptop in journey.both:
        laptop.program.push("Go to “Between our laptops”")
        laptop.program.wait_for_heading("Between our laptops")


def they_choose_the_folder(journey: Journey) -> None:
    for laptop, carrier in zip(journey.both, journey.carriers, strict=True):
        program = laptop.program
        program.push("Choose a folder")
        program.wait_for_node("Directory:", lambda node: node.role == "text")
        program.wait_for_window()
        program.press("ctrl+a")
        program.type(str(carrier.folder))
        program.press("Return")
        program.wait_for_words(f"In use: {carrier.folder}")
        laptop.turn_to()
        journey.picture(laptop, "folder")


def they_write_for_themselves(journey: Journey) -> None:
    for laptop in journey.both:
        secret = PRIVATE[laptop.name]
        walks.write_reflection(laptop.program, f"{secret} title", f"Nobody else reads {secret} of mine")
        journey.picture(laptop, "own-words")
        laptop.program.go_to("Home")
        laptop.program.wait_for_heading(f"Hello {laptop.name}")


def they_sign_the_agreement(journey: Journey) -> None:
    amara, helen = journey.both
    program = amara.program
    program.go_to("Agreement")
    program.push("Start from the clauses on offer")
    program.wait_for_heading("1. What this is for")
    program.choose("Agreed", of="Agreed")
    program.push("See the words to agree to", backwards=True)
    program.wait_for_heading("Version 1: the words to propose")
    program.push("Propose these words")
    program.wait_for_heading("Who has agreed")
    program.push("I agree")
    program.wait_for_heading("You have agreed")
    journey.picture(amara, "agreed-here")
    program.go_to("Actions")
    program.push("Add an action")
    program.fill("What to do", ACTION)
    program.push("Propose")
    program.wait_for_heading(ACTION)
    news_comes(helen, f"Action: {ACTION}")
    journey.picture(helen, "news")
    helen.program.push("Our agreement waits for your yes")
    helen.program.wait_for_heading("Who has agreed")
    helen.program.push("I agree")
    helen.program.wait_for_words("In force since")
    journey.picture(helen, "in-force")
    news_comes(amara, "You have both agreed")
    program.go_to("Agreement")
    program.wait_for_words("In force since")
    journey.picture(amara, "in-force")


def news_comes(laptop: Laptop, words: str) -> None:
    """Go to the news again and again, as somebody who waits for them may do, until these words stand there."""
    program = laptop.program
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        program.go_to("Home")
        program.until(lambda: (node := program.find("Home")) and program.is_current(node), "first page")
        if program.find("News from", "push button"):
            program.push("News from")
            program.wait_for_node("Go to “Between our laptops”", lambda node: node.is_button)
            if any(words in one for one in program.texts()):
                return
    raise program.failure(f"no news say {words!r}")


def they_have_looked(journey: Journey) -> None:
    """Each says so, so that only what is new after that is in the list."""
    for laptop in journey.both:
        news_comes(laptop, "I have looked at these")
        laptop.program.push("I have looked at these")
        laptop.program.wait_for_words("Nothing new since you last looked")


def they_edit_one_action_while_nothing_is_carried(journey: Journey) -> None:
    they_have_looked(journey)
    for carrier in journey.carriers:
        carrier.kill()
    for laptop, title in ((journey.helen, THEIRS), (journey.amara, HERS)):
        program = laptop.program
        program.go_to("Actions")
        program.push(f"Open: {ACTION}")
        program.wait_for_heading(ACTION)
        program.push("Change this action")
        program.fill("What to do", title)
        program.push("Save the changes")
        program.wait_for_heading(title)
        journey.picture(laptop, "edited")
    walks.lock(journey.helen.program)
    for carrier in journey.carriers:
        carrier.start()


def they_choose_one_text(journey: Journey) -> None:
    amara, helen = journey.both
    walks.unlock(helen.program, journey.secrets["Helen"].passphrase, "Helen")
    for laptop in (helen, amara):
        news_comes(laptop, "There are two texts for one thing")
        journey.picture(laptop, "two-texts")
    helen.program.go_to("Actions")
    for words in TWO_TEXTS:
        helen.program.wait_for_words(words)
    journey.picture(helen, "two-texts-of-an-action")
    amara.program.push("Look at both texts")
    amara.program.wait_for_words(THEIRS)
    amara.program.wait_for_words(HERS)
    journey.picture(amara, "both-texts")
    journey.carriers[0].kill()
    amara.program.push("Keep this one: Helen wrote")
    amara.program.wait_for_words("Everything has one text")
    journey.carriers[0].start()
    one_text(helen)
    journey.picture(helen, "one-text")


def one_text(laptop: Laptop) -> None:
    """Look at the actions again and again, until there is the one that was chosen and no other."""
    program = laptop.program
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        program.go_to("Home")
        program.go_to("Actions")
        program.wait_for_node("Actions", lambda node: node.is_button and program.is_current(node))
        told = program.texts()
        if any(THEIRS in one for one in told) and nowhere((HERS, *TWO_TEXTS), told):
            return
    raise program.failure("there are still two texts")


def they_offer_and_take_back(journey: Journey) -> None:
    amara, helen = journey.both
    they_have_looked(journey)
    program = amara.program
    program.go_to("Reflections")
    program.push(f"{PRIVATE['Amara']} title")
    program.wait_for_heading("Your reflection")
    program.push("Offer some of this to my partner")
    program.wait_for_heading("Offer some of this to my partner")
    program.fill("The words that you offer", OFFERED)
    program.push("See it as your partner will")
    program.wait_for_heading("As your partner will see it")
    journey.picture(amara, "to-be-offered")
    program.push("Share exactly this")
    program.wait_for_words("Shared")
    news_comes(helen, "What we have shared")
    helen.program.push("What we have shared")
    helen.program.wait_for_words(OFFERED)
    journey.picture(helen, "offered")
    journey.carriers[1].kill()
    program.go_to("Home")
    program.push("What we have shared with each other")
    program.wait_for_words(OFFERED)
    program.push(f"Take back: {OFFERED}")
    program.wait_for_node("Take these words back?", lambda _node: True)
    program.push("Take them back")
    program.wait_for_words("You have taken these words back.")
    journey.picture(amara, "taken-back")
    journey.carriers[1].start()
    program.wait_for_window()
    news_comes(helen, "Words taken back or removed")
    helen.program.push("What we have shared")
    helen.program.wait_for_heading("What we have shared with each other")
    helen.program.wait_for_words("Taken back.")
    assert nowhere((OFFERED,), helen.program.texts())
    journey.picture(helen, "taken-back")


def they_export(journey: Journey) -> Path:
    """Both have agreed to the action: Helen wrote it, and choosing her words was Amara's agreement."""
    amara, helen = journey.both
    program = amara.program
    program.go_to("Export")
    program.push("See every word that leaves")
    program.wait_for_heading("Look before it leaves")
    program.push("I agree to exactly this list")
    program.wait_for_heading("Your partner’s answer")
    assert nowhere((OFFERED, *PRIVATE.values()), program.texts())
    journey.picture(amara, "asked")
    news_comes(helen, "A list for export waits for your word")
    helen.program.push("A list for export waits for your word")
    helen.program.wait_for_heading("A list waits for your answer")
    journey.picture(helen, "list")
    helen.program.push("I agree to exactly this list")
    helen.program.wait_for_heading("Write the file")
    journey.picture(helen, "agreed-to-list")
    news_comes(amara, "A list for export")
    program.push("A list for export")
    program.wait_for_heading("Write the file")
    program.push("Write the PDF")
    program.wait_for_heading("Done")
    journey.picture(amara, "exported")
    (pdf,) = program.home.rglob("*.pdf")
    return pdf


def the_export_says_nothing_private(pdf: Path) -> None:
    for words in words_of(pdf):
        assert words.count(THEIRS) == 1
        assert nowhere((*PRIVATE.values(), *PRIVATE, HERS, OFFERED.partition(" ")[0]), (words,))
    assert not files_with(pdf.parent, tuple(PRIVATE.values()))


def no_file_holds_a_private_word(journey: Journey) -> None:
    """Every file that lay in a folder is one that a program says it has made, and opens for the one it is for."""
    kept = [file for one in journey.kept for file in one.files()]
    left = what_left(journey.both, [journey.secrets[one.name] for one in journey.both], kept)
    post = [path.read_bytes() for path in journey.post.iterdir()]
    inside, outside = tuple(left.inside.values()), (*left.files.values(), *post)
    assert set(left.files) == left.made == set(left.inside)
    assert len(left.made) > 10
    assert len(post) == 2
    assert [word for word in SHARED if f"{word} in utf-8" not in finds((word,), inside)] == []  # the search can fail
    assert finds(tuple(PRIVATE.values()), (*inside, *outside)) == []
    assert finds(secret_words(journey), (*inside, *outside)) == []
    assert finds(SHARED, outside) == []
    assert not [name for name in PRIVATE if any(name.encode() in file for file in outside)]
    for carrier in journey.carriers:
        assert files_with(carrier.folder, (*PRIVATE.values(), *SHARED)) == []
    note(
        "Two real programs and a real Syncthing: from the invitation to a PDF",
        f"{len(left.made)} files of the exchange, both carriers killed in between",
        "0 private words inside",
        "the shared words are found",
    )


def secret_words(journey: Journey) -> tuple[str, ...]:
    """What opens either's pages, as it may be written down."""
    secrets = journey.secrets.values()
    return tuple(word for one in secrets for word in (one.passphrase, "-".join(one.code), "".join(one.code)))
