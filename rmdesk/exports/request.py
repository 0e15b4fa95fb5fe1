"""What goes to the export worker and what comes back, as plain messages. Cheap to import: no writer is loaded."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.exports.sheet import Sheet, sheet_from_plain, sheet_to_plain

EXPORT_WORKER = "export"
"""The name of the worker."""


class ExportFormat(StrEnum):
    """The formats that exist; the value is also the ending of the file."""

    PDF = "pdf"


@dataclass(frozen=True, slots=True, repr=False)
class SheetFonts:
    """Two TrueType files of one family."""

    regular: bytes
    bold: bytes


@dataclass(frozen=True, slots=True, repr=False)
class ExportRequest:
    """One file to write. The worker gets this and nothing else."""

    sheet: Sheet
    format: ExportFormat
    fonts: SheetFonts


@dataclass(frozen=True, slots=True, repr=False)
class Exported:
    """A file as bytes. `unshown` counts characters that the fonts lack: each shows as a visible mark."""

    data: bytes
    unshown: int


def request_to_message(request: ExportRequest) -> tuple[dict[str, Canonical], dict[str, bytes]]:
    """A request as a worker message and its blobs."""
    message: dict[str, Canonical] = {"format": request.format.value, "sheet": sheet_to_plain(request.sheet)}
    return message, {"regular": request.fonts.regular, "bold": request.fonts.bold}


def request_from_message(message: Mapping[str, Canonical], blobs: Mapping[str, bytes]) -> ExportRequest:
    """The request that `request_to_message` wrote, and no other.

    Raises:
        NotCanonical: another shape.
    """
    if set(message) != {"format", "sheet"} or set(blobs) != {"regular", "bold"}:
        raise NotCanonical("not an export request")
    kind = next((one for one in ExportFormat if one == message["format"]), None)
    if kind is None:
        raise NotCanonical("unknown format")
    return ExportRequest(sheet_from_plain(message["sheet"]), kind, SheetFonts(blobs["regular"], blobs["bold"]))


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
