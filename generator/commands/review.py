"""`kaderwijzer review`: what a region has to look at again; note what its choices answer.

Only lines with `gelezen:` are written or changed. Everything else in a hand-written file,
comments and order included, stays as it is.
"""

import re
from argparse import Namespace
from collections.abc import Collection, Mapping
from pathlib import Path

from generator import dutch
from generator.build import Project
from generator.commands.output import add_output, write_document
from generator.commands.parser import OK, AddCommand, WrongUseError
from generator.commands.project import content_of, project_of, region_of
from generator.load import Inhoud
from generator.model.landelijk import Landelijk
from generator.model.regio import Keuzes
from generator.model.regiokader import Afwijking, RegioKader
from generator.problems import suggestion
from generator.resolve.elementen import element_register
from generator.resolve.vingerafdruk import fingerprint
from generator.views.herzieningsbrief import review_letter

_READ = re.compile(r"(\s*)gelezen:.*")


def add_review(command: AddCommand) -> None:
    """Add `kaderwijzer review`."""
    parser = command("review", run, "Toon welke keuzes van een regio te herzien zijn.")
    parser.add_argument("regio", metavar="REGIO")
    parser.add_argument(
        "keuzes",
        nargs="*",
        default=[],
        metavar="KEUZE",
        help="alleen deze keuzes, zoals geschillen-1",
    )
    parser.add_argument(
        "--write",
        action="store_true",
        help="noteer bij elke keuze welke landelijke tekst zij beantwoordt",
    )
    add_output(parser, "schrijf de herzieningsbrief (docx, odt of pdf)")


def run(options: Namespace) -> int:
    """Print which choices of a region answer a text that changed; note the texts of now.

    Or write the letter about them.
    """
    project = project_of(options)
    inhoud = content_of(project)
    kader = region_of(inhoud, options.regio)
    prints = fingerprints(inhoud.landelijk, kader.keuzes, options.keuzes)
    if options.bestand:
        if options.write or options.keuzes:
            raise WrongUseError(
                "een brief gaat over alle keuzes; gebruik -o zonder iets anders"
            )
        _write_letter(inhoud, kader, options.bestand, project)
    elif options.write:
        _write_fingerprints(kader, prints, project)
    else:
        print("\n".join(as_lines(kader, prints)))
    return OK


def _write_letter(inhoud: Inhoud, kader: RegioKader, path: Path, project: Project) -> None:
    letter = review_letter(inhoud.landelijk, kader)
    if letter is None:
        print("Geen keuze is te herzien. Er is dus geen brief.")
    else:
        write_document(path, letter, project.templates)


def _write_fingerprints(kader: RegioKader, prints: Mapping[str, str], project: Project) -> None:
    """Note the texts of now in the region's own file; a shared convenant has its own."""
    keuzes = kader.keuzes
    file = keuzes.plaats.path
    own = {id: made for id, made in prints.items() if keuzes.keuzes[id].plaats.path == file}
    if not own:
        raise WrongUseError(f"'{keuzes.regio}' heeft nog geen keuzes om iets bij te noteren")
    path = project.root / file
    text = path.read_bytes().decode()  # as bytes: ends of lines stay what they are
    path.write_bytes(with_fingerprints(text, keuzes, own).encode())
    print(f"{dutch.aantal(len(own), 'keuze', 'keuzes')} bijgewerkt in {file}.")


def fingerprints(
    landelijk: Landelijk, keuzes: Keuzes, only: Collection[str] = ()
) -> dict[str, str]:
    """Return the fingerprint of the national text behind each choice, by element.

    With `only`, just those choices.

    Raises:
        WrongUseError: the region has no choice with such an id.
    """
    register, _ = element_register(landelijk)
    known = [id for id in keuzes.keuzes if id in register]
    for id in only:
        if id not in known:
            near = suggestion(id, known)
            raise WrongUseError(f"'{id}' is geen keuze van '{keuzes.regio}'{near}")
    return {id: fingerprint(register[id]) for id in only or known}


def with_fingerprints(text: str, keuzes: Keuzes, prints: Mapping[str, str]) -> str:
    """Return the text of a file of choices with `gelezen:` up to date for every choice.

    A choice on one line, `gremium: {vult_in: x}`, gets it between its braces.
    """
    lines = text.split("\n")
    starts = sorted((keuzes.keuzes[id].plaats.line - 1, id) for id in prints)
    for start, id in reversed(starts):
        _note(lines, start, prints[id])
    return "\n".join(lines)


def _note(lines: list[str], start: int, value: str) -> None:
    """Put `gelezen:` in the choice whose id stands at line `start`."""
    head = lines[start]
    if head.rstrip().endswith("}") and "{" in head:
        lines[start] = _inline(head, value)
        return
    end = _end_of(lines, start)
    indent = _indent(next(line for line in lines[start + 1 : end] if _is_key(line)))
    for number in range(start + 1, end):
        found = _READ.fullmatch(lines[number])
        if found and len(found.group(1)) == indent:
            lines[number] = f"{' ' * indent}gelezen: {value}"
            return
    last = max(n for n in range(start, end) if _is_content(lines[n]))
    lines.insert(last + 1, f"{' ' * indent}gelezen: {value}")


def _inline(head: str, value: str) -> str:
    if "gelezen:" in head:
        return re.sub(r"gelezen: *\"?n[0-9a-f]{8}\"?", f"gelezen: {value}", head)
    body = head.rstrip()
    return f"{body[:-1].rstrip()}, gelezen: {value}}}"


def _end_of(lines: list[str], start: int) -> int:
    """Return the first line behind the choice: content that is not indented deeper."""
    own = _indent(lines[start])
    for number in range(start + 1, len(lines)):
        if _is_content(lines[number]) and _indent(lines[number]) <= own:
            return number
    return len(lines)


def _is_content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _is_key(line: str) -> bool:
    return _is_content(line) and ":" in line


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def as_lines(kader: RegioKader, prints: Mapping[str, str]) -> list[str]:
    """Return what the region has to look at again, as text for the terminal."""
    lines = [f"{a.plaats}: te herzien: {a.titel}{_kader(a)}" for a in kader.te_herzien]
    without = sum(not kader.keuzes.keuzes[id].gelezen for id in prints)
    if without:
        lines.append(
            f"{without} van de {len(prints)} keuzes onthouden nog niet welke tekst zij "
            "beantwoorden; gebruik --write."
        )
    if not lines:
        lines.append("Geen keuze is te herzien.")
    return lines


def _kader(afwijking: Afwijking) -> str:
    return f" ({', '.join(afwijking.kader)})" if afwijking.kader else ""
