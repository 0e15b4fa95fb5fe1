"""Words that stand nowhere else: each begins what is written in one kind of place, so few have to be looked for."""

TITLE, TEXT, DRAFT, BINNED, LOOKED_FOR, ANSWER, BUG = (
    "Zitronenfalterqz", "Rhabarberblattqz", "Schneegloeckchenqz", "Hagebuttenrotqz", "Holunderweinqz",
    "Wacholderstrauchqz", "Distelfinkenliedqz",
)  # fmt: skip
PRIVATE = (TITLE, TEXT, DRAFT, BINNED, LOOKED_FOR, ANSWER, BUG)
OFFERED = "Lindenbluetenteeqz"
SHARED_DRAFT = "Sonnenblumenkernqz"
SHARED_WHY = "Kastanienbaumqz"
SHARED = (OFFERED, SHARED_DRAFT, SHARED_WHY)
"""For the partner to read in the window, and for nobody to read in a file. None of it belongs in an export."""
ACTION = "Apfelbluetenhonigqz"
"""The title of an action: what an export is for."""
