"""`kaderwijzer check`: every fault at its place; with a region also what it still has to do."""

import json
from argparse import Namespace

from generator.commands.parser import FAULTS, OK, AddCommand
from generator.commands.project import print_problems, project_of, region_of, summary
from generator.load import load
from generator.model.toets import Oordeel
from generator.problems import faults
from generator.views.toets import Toetsing, assessment, completion_text

_FINE = (Oordeel.GOED, Oordeel.UITGELEGD)


def add_check(command: AddCommand) -> None:
    """Add `kaderwijzer check`."""
    parser = command("check", run, "Controleer alle bronnen en toon elke fout.")
    parser.add_argument("--json", action="store_true", help="toon de meldingen als JSON")
    parser.add_argument(
        "--region", metavar="REGIO", help="toon ook wat deze regio nog te doen heeft"
    )


def run(options: Namespace) -> int:
    """Print every problem, one a line; with a region also what it still has to do.

    Open work is not a fault: only problems change the exit code.
    """
    inhoud, problems = load(project_of(options).root)
    toetsing = None
    if options.region and inhoud is not None:
        kader = region_of(inhoud, options.region)
        toetsing = assessment(inhoud.landelijk, kader)
    if options.json:
        rows = [p.as_json() for p in problems] if toetsing is None else as_data(toetsing)
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    elif toetsing is not None:
        print("\n".join(as_lines(toetsing)))
    else:
        print_problems(problems)
        print(summary(problems))
    return FAULTS if faults(problems) else OK


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
