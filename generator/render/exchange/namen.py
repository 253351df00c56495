"""Names that other programs accept."""

import re


def plain_name(id: str) -> str:
    """Return an id without hyphens, which are a minus to an engine: `C2a_1`."""
    return re.sub(r"\W", "_", id)
