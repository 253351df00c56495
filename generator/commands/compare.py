"""`kaderwijzer compare`: what a region has different from the model or from another region."""

import json

from generator.load import Inhoud
from generator.model.regio import Regio
from generator.model.regiokader import RegioKader
from generator.problems import Position
from generator.resolve.regio import resolve_regio
from generator.resolve.vergelijk import Verschil, compare

NATIONAL = "landelijk"


def compared(inhoud: Inhoud, left: str, right: str) -> tuple[Verschil, ...]:
    """Return the differences between two regions; `landelijk` is the model itself."""
    return compare(_kader(inhoud, left), _kader(inhoud, right))


def as_lines(verschillen: tuple[Verschil, ...], left: str, right: str) -> list[str]:
    """Return the differences as text: the element, its kader ids, and both sides."""
    if not verschillen:
        return [f"{left} en {right} zijn gelijk."]
    lines = []
    for verschil in verschillen:
        kader = f" ({', '.join(verschil.kader)})" if verschil.kader else ""
        lines.append(f"{verschil.element}: {verschil.titel}{kader}")
        lines.append(f"  {left}: {verschil.links or '(niets)'}")
        lines.append(f"  {right}: {verschil.rechts or '(niets)'}")
    count = len(verschillen)
    lines.append(f"{count} {'verschil' if count == 1 else 'verschillen'}.")
    return lines


def as_json(verschillen: tuple[Verschil, ...]) -> str:
    """Return the differences as JSON, with Dutch keys."""
    rows = [
        {
            "element": v.element,
            "titel": v.titel,
            "kader": list(v.kader),
            "links": v.links,
            "rechts": v.rechts,
        }
        for v in verschillen
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _kader(inhoud: Inhoud, id: str) -> RegioKader:
    if id != NATIONAL:
        return inhoud.per_regio[id]
    nobody = Regio(NATIONAL, "het landelijke model", "", (), Position(""))
    kader, _ = resolve_regio(inhoud.landelijk, nobody, None)
    return kader
