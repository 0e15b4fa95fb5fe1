"""What goes to the export worker and what comes back, as plain messages. Cheap to import: no writer is loaded."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.exports.formats import ExportFormat, ExportKind
from rmdesk.exports.sheet import Sheet, sheet_from_plain, sheet_to_plain

EXPORT_WORKER = "export"
"""The name of the worker."""

Report = Callable[[int, int], None]
"""Takes how much of the work is done, and how much there is. Called now and then while a file is made."""

_FONTS = frozenset({"regular", "bold"})


@dataclass(frozen=True, slots=True, repr=False)
class SheetFonts:
    """Two TrueType files of one family."""

    regular: bytes
    bold: bytes


@dataclass(frozen=True, slots=True, repr=False)
class ExportRequest:
    """One file to write. The worker gets this and nothing else. Only a PDF needs `fonts`."""

    sheet: Sheet
    kind: ExportKind
    fonts: SheetFonts | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Exported:
    """A file as bytes. `unshown` counts characters that cannot be shown: each stands as a visible mark."""

    data: bytes
    unshown: int


def request_to_message(request: ExportRequest) -> tuple[dict[str, Canonical], dict[str, bytes]]:
    """A request as a worker message and its blobs."""
    kind, fonts = request.kind, request.fonts
    message: dict[str, Canonical] = {
        "format": kind.format.value,
        "titles": kind.titles,
        "sheet": sheet_to_plain(request.sheet),
    }
    return message, {} if fonts is None else {"regular": fonts.regular, "bold": fonts.bold}


def request_from_message(message: Mapping[str, Canonical], blobs: Mapping[str, bytes]) -> ExportRequest:
    """The request that `request_to_message` wrote, and no other.

    Raises:
        NotCanonical: another shape.
    """
    if set(message) != {"format", "titles", "sheet"} or set(blobs) not in (set(), _FONTS):
        raise NotCanonical("not an export request")
    fonts = SheetFonts(blobs["regular"], blobs["bold"]) if blobs else None
    return ExportRequest(sheet_from_plain(message["sheet"]), _kind(message["format"], message["titles"]), fonts)


def exported_to_message(exported: Exported) -> tuple[dict[str, Canonical], dict[str, bytes]]:
    """A finished file as a worker answer."""
    return {"unshown": exported.unshown}, {"file": exported.data}


def exported_from_message(message: Mapping[str, Canonical], blobs: Mapping[str, bytes]) -> Exported:
    """The file in a worker's answer.

    Raises:
        NotCanonical: another shape.
    """
    unshown, data = message.get("unshown"), blobs.get("file")
    if isinstance(unshown, bool) or not isinstance(unshown, int) or data is None:
        raise NotCanonical("not an exported file")
    return Exported(data, unshown)


def _kind(name: Canonical, titles: Canonical) -> ExportKind:
    found = next((one for one in ExportFormat if one == name), None)
    if found is None or not isinstance(titles, bool):
        raise NotCanonical("unknown format")
    try:
        return ExportKind(found, titles)
    except ValueError as error:
        raise NotCanonical("unknown format") from error
