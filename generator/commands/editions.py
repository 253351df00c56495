"""`kaderwijzer compare` and `changes`: regions beside each other, and editions of one."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from generator import dutch
from generator.build import Project
from generator.commands import compare
from generator.commands.parser import WrongUseError
from generator.commands.revision import RevisionError, content_at, content_on_trial
from generator.load import Inhoud
from generator.model.document import Document
from generator.problems import suggestion
from generator.render.documenten import WRITERS
from generator.render.wijzigingsdocument import change_document
from generator.resolve.regio import NATIONAL
from generator.resolve.vergelijk import compare as differences
from generator.views.overgang import former_texts, transition
from generator.views.vergelijking import comparison, comparison_document

Load = Callable[[Namespace], Inhoud]
"""Reads the content of now, or says what is wrong with it."""


def known_region(inhoud: Inhoud, id: str) -> str:
    """Return the id of a region that exists.

    Raises:
        WrongUseError: it does not; the message names the nearest.
    """
    if id not in inhoud.per_regio:
        raise WrongUseError(f"regio '{id}' bestaat niet{suggestion(id, inhoud.per_regio)}")
    return id


def run_compare(options: Namespace, project: Project, load_now: Load) -> None:
    """Print the differences between regions, or between two editions; or write them."""
    oud, nieuw = _editions(options, project, load_now)
    if options.links is None:
        _compare_all(options, oud, nieuw)
        return
    if options.vroeger:
        raise WrongUseError("--vroeger gaat over het landelijke model; noem geen regio")
    left = right = known_region(nieuw, options.links)
    if options.since is None:
        right = known_region(nieuw, options.rechts) if options.rechts else NATIONAL
        left, right = (right, left) if right == NATIONAL else (left, right)
    elif options.rechts:
        raise WrongUseError("noem bij --since één regio; zij wordt met zichzelf vergeleken")
    elif left not in oud.per_regio:
        raise WrongUseError(f"regio '{left}' bestond nog niet bij '{options.since}'")
    links, rechts = compare.side(oud, left), compare.side(nieuw, right)
    if options.since:
        vergelijking = comparison(links, rechts, (options.since, options.until or "nu"))
        overgang = transition(oud, nieuw, right)
    else:
        vergelijking, overgang = comparison(links, rechts), None
    if options.bestand:
        document = comparison_document(vergelijking, rechts, overgang)
        write_document(options.bestand, document, project)
        return
    if options.json:
        print(compare.printed(compare.as_data(differences(links, rechts))))
        return
    print("\n".join(compare.as_lines(vergelijking)))
    if overgang is not None:
        print("\n".join(compare.upgrade_lines((overgang,), (), options.since)))


def _compare_all(options: Namespace, oud: Inhoud, nieuw: Inhoud) -> None:
    """Print what each region has to look at between two editions."""
    if options.since is None:
        raise WrongUseError("noem een regio, of een revisie met --since")
    if options.bestand:
        raise WrongUseError("noem een regio als u een document wilt")
    if options.vroeger:
        print(compare.former_lines(former_texts(oud.landelijk, nieuw.landelijk)))
        return
    overgangen, omslagen = compare.upgrade(oud, nieuw)
    if options.json:
        print(compare.printed(compare.upgrade_data(overgangen)))
    else:
        print("\n".join(compare.upgrade_lines(overgangen, omslagen, options.since)))


def run_changes(options: Namespace, project: Project, load_now: Load) -> None:
    """Write the convenant of a region with its changes tracked against a former edition."""
    if options.since is None or options.bestand is None:
        raise WrongUseError("geef --since REVISIE en -o BESTAND.docx")
    if options.bestand.suffix != ".docx":
        raise WrongUseError("bijgehouden wijzigingen zijn er alleen in een .docx")
    oud, nieuw = _editions(options, project, load_now)
    regio = known_region(nieuw, options.regio)
    if regio not in oud.per_regio:
        raise WrongUseError(f"regio '{regio}' bestond nog niet bij '{options.since}'")
    made = change_document(oud, nieuw, regio, project.templates)
    _write_bytes(options.bestand, made.inhoud)
    found = dutch.aantal(made.wijzigingen, "wijziging", "wijzigingen")
    print(f"{found} sinds {options.since} in {options.bestand}.")


def _editions(options: Namespace, project: Project, load_now: Load) -> tuple[Inhoud, Inhoud]:
    """Return the content of --since and of --until; without them that of now."""
    if options.until and not options.since:
        raise WrongUseError("--until hoort bij --since")
    try:
        if options.since is None:
            nieuw = oud = load_now(options)
        else:
            oud = content_at(project.root, options.since)
            nieuw = (
                content_at(project.root, options.until)
                if options.until
                else content_on_trial(project.root)
            )
    except RevisionError as error:
        raise WrongUseError(str(error)) from error
    return oud, nieuw


def write_document(path: Path, document: Document, project: Project) -> None:
    """Write a document in the format that the name of the file asks for.

    Raises:
        WrongUseError: there is no such format, or the file cannot be written.
    """
    extension = path.suffix.removeprefix(".")
    if extension not in WRITERS:
        near = suggestion(extension, WRITERS)
        raise WrongUseError(f"'{path.name}' kan ik niet schrijven{near}")
    _write_bytes(path, WRITERS[extension](document, project.templates))
    print(f"Gemaakt: {path}")


def _write_bytes(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        why = dutch.bestandsfout(error)
        raise WrongUseError(f"'{path}' is niet te schrijven: {why}") from error
