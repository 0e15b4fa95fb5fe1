"""What follows from the two settings of a depth dial: the lower one holds, and the lightest until both have set it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.questions import Choice


def level_that_holds(levels: Sequence[Choice], settings: Sequence[str], open_levels: int | None = None) -> Choice:
    """The level that the pair goes to. `settings` are the ids that each chose (empty: not set); there is one level."""
    order = {level.id: place for place, level in enumerate(levels)}
    places = [order.get(one, 0) for one in settings] if len(settings) > 1 else [0]
    deepest = len(levels) if open_levels is None else max(1, open_levels)
    return levels[min(*places, deepest - 1) if len(places) > 1 else 0]


def depth_words(levels: Sequence[Choice], settings: Sequence[str], open_levels: int | None = None) -> str:
    """The same in a sentence or two."""
    translate = QCoreApplication.translate
    holds = level_that_holds(levels, settings, open_levels)
    order = [level.id for level in levels]
    known = [one for one in settings if one in order]
    if len(known) < 2:
        if known:
            words = translate(
                "DepthWords", "1 of you has set this. Until both of you have, the lightest level holds: {level}."
            )
        else:
            words = translate(
                "DepthWords", "Nobody has set this yet. Until both of you have, the lightest level holds: {level}."
            )
    elif open_levels is not None and min(known, key=order.index) != holds.id:
        words = translate("DepthWords", "This is the deepest level that is open now: {level}.")
    elif known[0] == known[1]:
        words = translate("DepthWords", "You both chose this: {level}.")
    else:
        words = translate("DepthWords", "The lower of the 2 settings holds: {level}.")
    return words.format(level=holds.text)
