"""What the export worker does: one request in, one file out. Runs in a process that holds nothing else."""

from collections.abc import Mapping

from rmdesk.domain.canonical import Canonical
from rmdesk.exports.registry import write_file
from rmdesk.exports.request import Report, exported_to_message, request_from_message


def handle_export(
    message: Mapping[str, Canonical], blobs: Mapping[str, bytes], report: Report
) -> tuple[dict[str, Canonical], dict[str, bytes]]:
    """The answer to one request, as a message and its blobs.

    Raises:
        NotCanonical: the request has another shape.
        NoDueDates: a calendar would be empty.
    """
    return exported_to_message(write_file(request_from_message(message, blobs), report))
