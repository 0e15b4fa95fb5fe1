"""Where the stops of the journey stand: rows that wind to and fro, each as full as the others. Numbers only."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

_STEP = 8.0


@dataclass(frozen=True, slots=True)
class Spot:
    """The middle of a stop across its row, and the room that it has to both sides together, in pixels."""

    row: int
    x: float
    room: float


def rows_of(widths: Sequence[int], room: int) -> list[list[int]]:
    """The stops of each row, by their place: as few rows as fit, none much longer than the others."""
    if not widths:
        return []
    fewest = len(_filled(widths, max(room, *widths)))
    limit = max(sum(widths) // fewest, *widths)
    while len(_filled(widths, limit)) > fewest:
        limit += 4
    return _filled(widths, limit)


def spots_of(widths: Sequence[int], room: int, left: int, mirrored: bool) -> list[Spot]:
    """Every stop in order. The first row runs in the direction of reading, the next one back, and so on.

    Args:
        widths: what each stop needs.
        room: how wide a row is.
        left: where the rows begin.
        mirrored: reading goes from right to left.
    """
    spots = []
    for number, row in enumerate(rows_of(widths, room)):
        spare = (room - sum(widths[one] for one in row)) / len(row)
        x = 0.0
        for one in row:
            wide = widths[one] + spare
            along = x + wide / 2
            backwards = (number % 2 == 1) != mirrored
            spots.append(Spot(number, left + (room - along if backwards else along), wide))
            x += wide
    return spots


def sway(x: float, wave: float, height: float, edges: tuple[float, float]) -> float:
    """How far the way is from the middle of its row at `x`. Towards the edges, where it bends, it is level."""
    near = min(1.0, max(0.0, min(x - edges[0], edges[1] - x) / (wave / 4)))
    return height * near * near * (3 - 2 * near) * math.sin(2 * math.pi * x / wave)


def steps_between(start: float, end: float) -> list[float]:
    """Places on the way from `start` to `end`, close enough for a smooth line."""
    count = max(1, math.ceil(abs(end - start) / _STEP))
    return [start + (end - start) * one / count for one in range(count + 1)]


def _filled(widths: Sequence[int], limit: int) -> list[list[int]]:
    rows: list[list[int]] = [[]]
    used = 0
    for place, width in enumerate(widths):
        if rows[-1] and used + width > limit:
            rows.append([])
            used = 0
        rows[-1].append(place)
        used += width
    return rows
