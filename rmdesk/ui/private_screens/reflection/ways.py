"""The ways to write a reflection: which there are, which is on the page, and the words in the shape that it needs."""

from collections.abc import Callable, Sequence

from rmdesk.private.entries import Setting
from rmdesk.private.models import Model, in_parts, one_text
from rmdesk.private.profile import Profile
from rmdesk.private.secret_text import SecretText
from rmdesk.ui.private_screens.reflection.keeper import Typed
from rmdesk.ui.private_screens.reflection.values import Part, SessionChoice, Way, Words

_LAST_WAY = "way-to-write"


class Ways:
    """Knows the models and the sessions. `free` is the way without any model.

    Args:
        sessions: the sessions to choose from.
    """

    def __init__(
        self, models: Sequence[Model], sessions: Callable[[], Sequence[SessionChoice]], profile: Profile, free: Way
    ) -> None:
        self._models = {model.id: model for model in models}
        self._sessions = sessions
        self._profile = profile
        self._free = free

    def all(self) -> list[Way]:
        """Every way, free writing last."""
        return [*map(_way, self._models.values()), self._free]

    def get(self, model: str) -> Way:
        """The way of that model; free writing for a model that there is not (any more)."""
        found = self._models.get(model)
        return self._free if found is None else _way(found)

    def usual(self) -> str:
        """The model that a new reflection begins with: what was chosen last, or the first of all."""
        chosen = self._profile.get(_LAST_WAY)
        if isinstance(chosen, str) and (chosen in self._models or not chosen):
            return chosen
        return next(iter(self._models), "")

    def remember(self, model: str) -> None:
        """Begin the next one so. For the writer thread."""
        self._profile.put(_LAST_WAY, model)

    def typed(self, words: Words, setting: Setting) -> Typed:
        """What stands on the page, as the one text that is kept."""
        model = self._models.get(setting.model)
        text = one_text(model, words.parts) if model is not None else words.text
        return Typed(SecretText(words.title), SecretText(text), setting)

    def shown(self, typed: Typed) -> Words:
        """What is kept, as it stands on the page."""
        model = self._models.get(typed.setting.model)
        text = typed.text.reveal()
        if model is None:
            return Words(typed.title.reveal(), text)
        return Words(typed.title.reveal(), "", in_parts(model, text))

    def sessions(self, none: SessionChoice, chosen: int, words: Callable[[int], str]) -> list[SessionChoice]:
        """What can be chosen: none first, then the sessions, and the one that is chosen even if it is gone."""
        known = list(self._sessions())
        if chosen and chosen not in {one.number for one in known}:
            known.append(SessionChoice(chosen, words(chosen)))
        return [none, *known] if known else [none]


def _way(model: Model) -> Way:
    parts = tuple(Part(one.heading, one.prompt) for one in model.sections)
    return Way(model.id, model.title, model.source, parts, in_english=bool(model.language))
