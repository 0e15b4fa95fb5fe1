"""What stands beside the way to make a file: what was in none yet."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

_AGREEMENT = frozenset({"agreement", "clause", "clause-order"})
_SESSIONS = frozenset({"session", "programme"})


def not_sent_words(not_sent: Mapping[str, int], *, made: bool) -> str:
    """Such as `Not in a file yet: our agreement, 2 actions`. `made`: a file was made before."""
    things = list(_things(not_sent))
    if not things and made:
        return translate("ExchangeWords", "Nothing new since the last file.")
    if not things:
        return ""
    return translate("ExchangeWords", "Not in a file yet: {things}").format(things=", ".join(things))


def _things(not_sent: Mapping[str, int]) -> list[str]:
    found = []
    if _AGREEMENT & not_sent.keys():
        found.append(translate("ExchangeWords", "our agreement"))
    actions = not_sent.get("action", 0)
    if actions:
        several = translate("ExchangeWords", "{count} actions").format(count=f"{actions:,}")
        found.append(translate("ExchangeWords", "1 action") if actions == 1 else several)
    named = {
        "answer": translate("ExchangeWords", "answers on shared pages"),
        "offer": translate("ExchangeWords", "words that you share"),
        "partner": translate("ExchangeWords", "your name"),
    }
    found += [words for type_, words in named.items() if type_ in not_sent]
    if _SESSIONS & not_sent.keys():
        found.append(translate("ExchangeWords", "our sessions"))
    if not_sent.keys() - _AGREEMENT - _SESSIONS - named.keys() - {"action"}:
        found.append(translate("ExchangeWords", "other changes"))
    return found
