"""The facilitator's desk, drawn: each page with the six-month sample in it, then a signed pack."""

from dataclasses import replace
from datetime import date

from rmdesk.app.desk import DeskProgram
from rmdesk.domain.packs import ContactKind, KeyRole, Pack
from rmdesk.gallery.stage import Stage

PASSPHRASE = "lantern-orchard-velvet-compass-thimble"  # noqa: S105 - of made-up keys that end with the picture
PAGES = (
    ("desk-about", "about", ""),
    ("desk-dates", "dates", ""),
    ("desk-date", "dates", "1/title"),
    ("desk-contacts", "contacts", ""),
    ("desk-contact", "contacts", "0/contact"),
    ("desk-notices", "notices", ""),
    ("desk-words", "words", ""),
    ("desk-words-page", "words", "page:about-me"),
    ("desk-checklists", "checklists", ""),
    ("desk-checklist", "checklists", "0/title"),
    ("desk-clauses", "clauses", ""),
    ("desk-safety", "safety", ""),
    ("desk-preview", "preview", ""),
    ("desk-preview-page", "preview", "about-me"),
    ("desk-look-over", "look-over", ""),
    ("desk-sign-mend", "sign", ""),
    ("desk-support", "support", ""),
    ("desk-pause", "pause", ""),
)
_START = date(2027, 2, 2)


def walk_desk(stage: Stage, desk: DeskProgram) -> None:
    """Every page of the desk."""
    stage.go("keys")
    stage.save("desk-keys-none")
    stage.press("Make a key")
    stage.save("desk-key-new")
    stage.go("programmes")
    stage.save("desk-first")
    desk.screens.draft.open(desk.screens.programmes.from_sample("six-months", "Spring 2027", _START))
    for name, screen, argument in PAGES:
        stage.go(screen, argument)
        stage.save(name)
    if not stage.finished:
        _sign(stage, desk)


def _sign(stage: Stage, desk: DeskProgram) -> None:
    screens = desk.screens
    keys = screens.signing.keys
    lead = keys.make(KeyRole.LEAD, "Programme lead", PASSPHRASE)
    keys.make(KeyRole.ORGANISATION, "Example Care NHS Foundation Trust", PASSPHRASE)
    screens.draft.put(screens.programmes.named(mended(screens.draft.pack, desk.roof.tools.clock.now().date())))
    stage.go("keys")
    stage.save("desk-keys")
    stage.go("look-over")
    stage.save("desk-look-over-good")
    stage.go("sign")
    stage.save("desk-sign")
    screens.draft.flush()
    screens.draft.take(screens.signing.draft_of(screens.signing.sign(screens.draft.pack, lead, PASSPHRASE)))
    stage.go("sign")
    stage.save("desk-signed")
    stage.go("prints")
    stage.save("desk-prints")
    stage.go("programmes")
    stage.save("desk-programmes")


def mended(pack: Pack, today: date) -> Pack:
    """The sample with contacts that somebody has rung, in place of the made-up ones."""
    contacts = tuple(
        replace(one, kind=ContactKind.WORDS, contact="Room 12, first floor", checked_on=today) for one in pack.contacts
    )
    notices = replace(pack.notices, controller="The trust, 4 Hill Road", contact="The data protection officer")
    return replace(pack, organisation="Harbour Trust", contacts=contacts, notices=notices)
