"""Under which names the drafts of offers lie, so that they go when the words that they were made from go."""

REFLECTION = "reflection"
PAGE = "page"
STEP = "step"


def item_of(source: str) -> str:
    """The item of a draft. `source` names words: `reflection/<id>`, `step/<id>`, `page/<page>/<prompt>`, or
    `page/<page>/` for all answers of a page.
    """
    return f"offer/{source}"


def item_of_reflection(record: str) -> str:
    """The item of what was prepared from a reflection."""
    return item_of(f"{REFLECTION}/{record}")


def item_of_step(step: str) -> str:
    """The item of what was prepared from a step of one's own."""
    return item_of(f"{STEP}/{step}")


def may_quote(item: str, prompt: str) -> bool:
    """Whether a draft may hold words of the answer to that prompt: made from it, or from a whole page."""
    return item.startswith(item_of(f"{PAGE}/")) and item.endswith((f"/{prompt}", "/"))
