"""`kaderwijzer compare` and `changes`: regions beside each other, and editions of one."""

from argparse import ArgumentParser, Namespace

from generator import dutch
from generator.build import Project
from generator.commands import compare
from generator.commands.output import add_output, write_bytes, write_document
from generator.commands.parser import OK, AddCommand, WrongUseError
from generator.commands.project import content_of, project_of, region_of
from generator.commands.revision import RevisionError, content_at, content_on_trial
from generator.load import Inhoud
from generator.model.regiokader import RegioKader
from generator.render.wijzigingsdocument import change_document
from generator.resolve.regio import national_kader
from generator.resolve.vergelijk import compare as differences
from generator.views.overgang import former_texts, transition
from generator.views.vergelijking import comparison, comparison_document


def add_compare(command: AddCommand) -> None:
    """Add `kaderwijzer compare`."""
    parser = command("compare", run_compare, "Toon wat in een regio of uitgave anders is.")
    parser.add_argument(
        "links", nargs="?", metavar="REGIO", help="weggelaten, met --since: alle regio's"
    )
    parser.add_argument(
        "rechts",
        nargs="?",
        metavar="ANDERE",
        help="een andere regio; zonder: het landelijke model",
    )
    _add_revisions(parser)
    parser.add_argument("--json", action="store_true", help="toon de verschillen als JSON")
    parser.add_argument(
        "--vroeger",
        action="store_true",
        help="toon, met --since, de oude teksten voor 'wijzigingen' in het model",
    )
    add_output(parser, "schrijf de vergelijking als document (docx, odt of pdf)")


def add_changes(command: AddCommand) -> None:
    """Add `kaderwijzer changes`."""
    parser = command(
        "changes", run_changes, "Maak een Word-bestand met bijgehouden wijzigingen."
    )
    parser.add_argument("regio", metavar="REGIO")
    _add_revisions(parser)
    add_output(parser, "het bestand om te schrijven, zoals wijzigingen.docx")


def _add_revisions(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--since",
        metavar="REVISIE",
        help="vergelijk met deze tag of commit in git",
    )
    parser.add_argument(
        "--until", metavar="REVISIE", help="tot deze revisie; zonder: de bestanden van nu"
    )


def run_compare(options: Namespace) -> int:
    """Print the differences between regions, or between two editions; or write them."""
    project = project_of(options)
    oud, nieuw = _editions(options, project)
    if options.links is None:
        _compare_all(options, oud, nieuw)
    else:
        _compare_one(options, oud, nieuw, project)
    return OK


def _compare_one(options: Namespace, oud: Inhoud, nieuw: Inhoud, project: Project) -> None:
    """Print or write what is different between two regions, or two editions of one."""
    if options.vroeger:
        raise WrongUseError("--vroeger gaat over het landelijke model; noem geen regio")
    links, rechts = _sides(options, oud, nieuw)
    if options.since:
        vergelijking = comparison(links, rechts, (options.since, options.until or "nu"))
        overgang = transition(oud, nieuw, rechts.regio.id)
    else:
        vergelijking, overgang = comparison(links, rechts), None
    if options.bestand:
        document = comparison_document(vergelijking, rechts, overgang)
        write_document(options.bestand, document, project.templates)
        return
    if options.json:
        print(compare.printed(compare.as_data(differences(links, rechts))))
        return
    print("\n".join(compare.as_lines(vergelijking)))
    if overgang is not None:
        print("\n".join(compare.upgrade_lines((overgang,), (), options.since)))


def _sides(options: Namespace, oud: Inhoud, nieuw: Inhoud) -> tuple[RegioKader, RegioKader]:
    """Return what is compared: the model or the older edition comes first."""
    regio = region_of(nieuw, options.links)
    if options.since is None:
        if options.rechts:
            return regio, region_of(nieuw, options.rechts)
        return national_kader(nieuw.landelijk), regio
    if options.rechts:
        raise WrongUseError("noem bij --since één regio; zij wordt met zichzelf vergeleken")
    return _former(oud, options.links, options.since), regio


def _former(oud: Inhoud, id: str, since: str) -> RegioKader:
    """Return a region as it was; raises WrongUseError when it was not there yet."""
    if id not in oud.per_regio:
        raise WrongUseError(f"regio '{id}' bestond nog niet bij '{since}'")
    return oud.per_regio[id]


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


def run_changes(options: Namespace) -> int:
    """Write the convenant of a region with its changes tracked against a former edition."""
    if options.since is None or options.bestand is None:
        raise WrongUseError("geef --since REVISIE en -o BESTAND.docx")
    if options.bestand.suffix != ".docx":
        raise WrongUseError("bijgehouden wijzigingen zijn er alleen in een .docx")
    project = project_of(options)
    oud, nieuw = _editions(options, project)
    regio = region_of(nieuw, options.regio).regio.id
    _former(oud, regio, options.since)
    made = change_document(oud, nieuw, regio, project.templates)
    write_bytes(options.bestand, made.inhoud)
    found = dutch.aantal(made.wijzigingen, "wijziging", "wijzigingen")
    print(f"{found} sinds {options.since} in {options.bestand}.")
    return OK


def _editions(options: Namespace, project: Project) -> tuple[Inhoud, Inhoud]:
    """Return the content of --since and of --until; without them that of now."""
    if options.until and not options.since:
        raise WrongUseError("--until hoort bij --since")
    try:
        if options.since is None:
            nieuw = oud = content_of(project)
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
