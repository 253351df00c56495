"""`kaderwijzer check --region`: what a region still has to do, at its place."""

from generator.model.toets import Oordeel
from generator.views.toets import Toetsing, completion_text

_FINE = (Oordeel.GOED, Oordeel.UITGELEGD)


def as_lines(toetsing: Toetsing) -> list[str]:
    """Return how far the region is: first the summary, then each point, then the work."""
    lines = [completion_text(toetsing), ""]
    for punt in toetsing.punten:
        found = "; ".join(b.tekst for b in punt.bevindingen)
        lines.append(
            f"{punt.id} {punt.titel}: {punt.oordeel.value}{f' ({found})' if found else ''}"
        )
    lines.append("")
    if toetsing.klaar:
        return [*lines, "Er is niets meer te doen."]
    lines.append(f"Nog te doen ({len(toetsing.taken)}):")
    for taak in toetsing.taken:
        who = f" Beslist: {taak.wie}." if taak.wie else ""
        lines.append(f"{taak.plaats}: {taak.wat}{who}")
    return lines


def as_data(toetsing: Toetsing) -> dict[str, object]:
    """Return the same as plain data, with Dutch keys."""
    stand = toetsing.stand
    return {
        "plekken": {
            "eigen": stand.eigen,
            "standaard": stand.standaard,
            "open": stand.open,
            "percentage": stand.percentage,
        },
        "punten": [
            {
                "id": p.id,
                "stand": p.oordeel.value,
                "kader": list(p.kader),
                "bevindingen": [b.tekst for b in p.bevindingen],
            }
            for p in toetsing.punten
        ],
        "niet_gedekt": [
            r.dekking.uitspraak for r in toetsing.dekking if r.dekking.oordeel not in _FINE
        ],
        "nog_te_doen": [
            {
                "wat": t.wat,
                "wie": t.wie,
                "bestand": t.plaats.path,
                "regel": t.plaats.line,
                "kolom": t.plaats.column,
                "plek": t.plek,
            }
            for t in toetsing.taken
        ],
    }
