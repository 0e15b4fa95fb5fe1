"""Requests and answers of the export worker."""

import pytest

from rmdesk.domain.canonical import NotCanonical
from rmdesk.exports.formats import PDF
from rmdesk.exports.request import (
    Exported,
    ExportRequest,
    exported_from_message,
    exported_to_message,
    request_from_message,
    request_to_message,
)
from rmdesk.exports.worker import handle_export


def test_a_request_comes_back(board_sheet, fonts):
    request = ExportRequest(board_sheet, PDF, fonts)
    assert request_from_message(*request_to_message(request)) == request
    assert "board" not in repr(request)


def test_the_handler_writes_the_file(board_sheet, fonts):
    request = ExportRequest(board_sheet, PDF, fonts)
    exported = exported_from_message(*handle_export(*request_to_message(request), lambda *_: None))
    assert exported.data.startswith(b"%PDF-")
    assert exported.unshown == 0


def test_anything_else_is_refused(board_sheet, fonts):
    message, blobs = request_to_message(ExportRequest(board_sheet, PDF, fonts))
    for other, other_blobs in (
        ({**message, "extra": 1}, blobs),
        ({**message, "format": "docx"}, blobs),
        ({**message, "format": 7}, blobs),
        ({**message, "titles": 1}, blobs),
        ({**message, "titles": True}, blobs),
        (message, {}),
        ({**message, "sheet": None}, blobs),
        (message, {**blobs, "private": b""}),
        (message, {"regular": b""}),
        ({}, {}),
    ):
        with pytest.raises(NotCanonical):
            handle_export(other, other_blobs, lambda *_: None)


def test_an_answer_comes_back():
    exported = Exported(b"%PDF", 3)
    assert exported_from_message(*exported_to_message(exported)) == exported
    for message, blobs in (({}, {"file": b""}), ({"unshown": 0}, {}), ({"unshown": True}, {"file": b""})):
        with pytest.raises(NotCanonical):
            exported_from_message(message, blobs)
