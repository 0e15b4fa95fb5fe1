"""Source code is read for whoever asks, and kept for nobody."""

import inspect
import json
import linecache

import pytest

from rmdesk.runtime.sources import keep_no_sources


def test_source_can_be_read_and_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linecache, "cache", {})
    assert "def dumps" in inspect.getsource(json)
    assert json.__file__ in linecache.cache, "then there is nothing to do any more"
    keep_no_sources()
    assert "def dumps" in inspect.getsource(json)
    assert linecache.getline(json.__file__, 1)
    linecache.checkcache()
    assert not linecache.cache
