"""Search in the private wing, against the bare index in the same kind of file."""

from collections.abc import Iterator
from pathlib import Path

from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing
from tests.bench.corpus import PAIR_OF_WORDS, RARE, vocabulary
from tests.bench.harness import Figure, Scale, against, interleave, quantile, timed, within
from tests.bench.libraries import BareServer, Libraries


def queries() -> dict[str, tuple[str, str]]:
    """What is typed, and the same question for the bare index. A space at the end says that the word is whole."""
    words = vocabulary()
    common, middle, seldom = words[2], words[400], words[9_000]
    return {
        "a word in 3 reflections": (f"{RARE} ", RARE),
        "a common word": (f"{common} ", common),
        "a word of the middle": (f"{middle} ", middle),
        "2 words": (f"{PAIR_OF_WORDS} ", PAIR_OF_WORDS),
        "a common and a rare word": (f"{common} {seldom} ", f"{common} {seldom}"),
        "a common beginning of 3": (middle[:3], f"{middle[:3]}*"),
        "a rare beginning": (RARE[:7], f"{RARE[:7]}*"),
        "2 letters": (middle[:2], middle[:2]),
    }


def measure(scale: Scale, place: Path, libraries: Libraries) -> Iterator[Figure]:
    """Each kind of question, then the slow end of all of them together; last against a floor that guards memory too."""
    own, bare = libraries.of(scale.many)
    everything: dict[str, list[float]] = {"own": [], "bare": []}
    for name, found in asked_in_turn(scale, own, bare):
        for side, values in found.items():
            everything[side] += values
        yield against(f"search {scale.many:,}: {name}", found["own"], found["bare"], None)
    slow = {side: [quantile(values, 0.95)] for side, values in everything.items()}
    yield against(f"search {scale.many:,}: slowest 5% of all these", slow["own"], slow["bare"], 2)
    yield within(f"search {scale.many:,}: the same, in milliseconds", everything["own"], 16, at=0.95)
    bare.case("guard")()
    guarded = [found for _, found in asked_in_turn(scale, own, bare)]
    sides = ([quantile([v for one in guarded for v in one[side]], 0.95)] for side in ("own", "bare"))
    yield against(f"search {scale.many:,}: slowest 5%, the bare index guarding its memory as we do", *sides, 2)
    libraries.forget(scale.many)


def asked_in_turn(scale: Scale, own: PrivateWing, bare: BareServer) -> Iterator[tuple[str, dict[str, list[float]]]]:
    """What each kind of question took on both sides."""
    for name, (typed, asked) in queries().items():
        words = SecretText(typed)
        cases = {"own": timed(lambda words=words: own.search.find(words)), "bare": bare.case(f"find {asked}")}
        yield name, interleave(cases, scale.searches, warm_up=2)
