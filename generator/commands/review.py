"""`kaderwijzer review`: what a region has to look at again; note what its choices answer.

Only `gelezen:` is written or changed. Everything else in a hand-written file, comments and
order included, stays as it is.
"""

from argparse import Namespace
from collections.abc import Collection, Mapping
from pathlib import Path

import yaml

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
        print("\n".join(as_lines(kader)))
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
    if not any(keuze.plaats.path == file for keuze in keuzes.keuzes.values()):
        raise WrongUseError(f"'{keuzes.regio}' heeft nog geen keuzes om iets bij te noteren")
    own = {id: made for id, made in prints.items() if keuzes.keuzes[id].plaats.path == file}
    path = project.root / file
    text = path.read_bytes().decode()  # as bytes: ends of lines stay what they are
    path.write_bytes(with_fingerprints(text, own).encode())
    print(f"{dutch.aantal(len(own), 'keuze', 'keuzes')} bijgewerkt in {file}.")
    for afwijking in kader.te_herzien:
        if afwijking.element not in own:
            print(f"{afwijking.plaats}: blijft te herzien; noem '{afwijking.element}' erbij.")


def fingerprints(
    landelijk: Landelijk, keuzes: Keuzes, only: Collection[str] = ()
) -> dict[str, str]:
    """Return the fingerprints to note: of each choice that has none, or of those named.

    A choice that is to be looked at again is closed by its name only, so that nobody does
    so unseen.

    Raises:
        WrongUseError: the region has no choice with such an id.
    """
    register, _ = element_register(landelijk)
    known = [id for id in keuzes.keuzes if id in register]
    for id in only:
        if id not in known:
            near = suggestion(id, known)
            raise WrongUseError(f"'{id}' is geen keuze van '{keuzes.regio}'{near}")
    without = [id for id in known if not keuzes.keuzes[id].gelezen]
    return {id: fingerprint(register[id]) for id in only or without}


def with_fingerprints(text: str, prints: Mapping[str, str]) -> str:
    """Return the text of a file of choices with `gelezen:` up to date for these choices.

    Nothing else changes, ends of lines included. A choice between braces, as
    `gremium: {vult_in: x}`, gets it between its braces.
    """
    choices = _choices(text)
    edits = [_edit(text, choices[id], value) for id, value in prints.items()]
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


Edit = tuple[int, int, str]
"""From where to where, in characters, and what comes there instead."""


def _choices(text: str) -> dict[str, yaml.MappingNode]:
    """Return where each choice stands. The text was read before, so it has this form."""
    whole = yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(whole, yaml.MappingNode)
    choices = next(value for key, value in whole.value if key.value == "keuzes")
    return {key.value: value for key, value in choices.value}


def _edit(text: str, choice: yaml.MappingNode, value: str) -> Edit:
    old = next((found for key, found in choice.value if key.value == "gelezen"), None)
    if old is not None:
        return old.start_mark.index, old.end_mark.index, value
    end = _end(text, choice)
    if choice.flow_style:
        last = choice.value[-1][1].end_mark.index
        return last, last, f", gelezen: {value}"
    rest = text.find("\n", end)
    end = len(text) if rest < 0 else rest - (text[rest - 1] == "\r")
    line = "\r\n" if "\r\n" in text else "\n"
    return end, end, f"{line}{' ' * choice.start_mark.column}gelezen: {value}"


def _end(text: str, node: yaml.Node) -> int:
    """Return where the last word of a node ends, before the comments that follow it."""
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        return len(text[: node.end_mark.index].rstrip())
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(node, yaml.MappingNode) else last)
    return node.end_mark.index


def as_lines(kader: RegioKader) -> list[str]:
    """Return what the region has to look at again, as text for the terminal."""
    lines = [f"{a.plaats}: te herzien: {a.titel}{_kader(a)}" for a in kader.te_herzien]
    if kader.niet_vastgelegd:
        count = dutch.aantal(len(kader.niet_vastgelegd), "keuze", "keuzes")
        lines.append(
            f"Bij {count} is nog niet vastgelegd welke landelijke tekst zij beantwoorden. "
            f"Leg het vast met: kaderwijzer review {kader.regio.id} --write"
        )
    if not lines:
        lines.append("Geen keuze is te herzien.")
    return lines


def _kader(afwijking: Afwijking) -> str:
    return f" ({', '.join(afwijking.kader)})" if afwijking.kader else ""
