"""The questions and the results of a form as components of Form.io, for Open Formulieren."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from generator.model.landelijk import Landelijk
from generator.model.regiokader import RegioKader
from generator.model.screening import Signaal
from generator.render.exchange.namen import plain_name
from generator.screening.formule import names
from generator.screening.vragenlijst import Lijstvraag, Vragenlijst
from generator.views.vervolg import contact_lines, next_steps
from generator.views.vragenlijst import question_hint

Json = dict[str, object]

PRIVACY = """Vul hier geen namen of andere gegevens van personen in.
Weet u iets niet? Kies dan 'Weet ik (nog) niet'. Dat telt niet als nee."""

RESERVATION = "Dit is een hulpmiddel. Het Veiligheidshuis beslist of een casus wordt opgenomen."


def questions(vragenlijst: Vragenlijst, kader: RegioKader | None) -> Iterator[Json]:
    """Yield the questions, each with its boxes; urgent signals stand beside their question."""
    urgent = [s for s in vragenlijst.signalen if s.dringend]
    yield _content("uitleg", _paragraphs(PRIVACY))
    for item in vragenlijst.vragen:
        yield _question(item, kader)
        for signaal in urgent:
            if item.vraag.onderdeel in names(signaal.voorwaarde):
                yield _signal(signaal)


def _question(item: Lijstvraag, kader: RegioKader | None) -> Json:
    hint = " ".join(filter(None, (question_hint(item, kader), item.vraag.waarom)))
    component: Json = {
        "id": question_key(item),
        "key": question_key(item),
        "label": safe(item.vraag.tekst),
        "description": safe(hint),
        "tooltip": "",
        "hidden": False,
        "clearOnHide": False,
        "isSensitiveData": False,
        "showInSummary": True,
        "showInEmail": False,
        "showInPDF": False,
        "validate": {"required": False},
        "openForms": {"dataSrc": "manual", "translations": {}},
    }
    options = [{"value": o.id, "label": safe(o.label)} for o in item.opties]
    if item.aankruisen:
        boxes = {optie.id: False for optie in item.opties}
        kind: Json = {"type": "selectboxes", "values": options, "defaultValue": boxes}
    else:
        kind = {"type": "radio", "values": options, "defaultValue": ""}
    return component | kind


def results(
    landelijk: Landelijk, kader: RegioKader | None, vragenlijst: Vragenlijst
) -> Iterator[Json]:
    """Yield what follows: outcomes and signals, hidden until they hold, and the criteria."""
    for uitkomst in landelijk.uitkomsten:
        steps = Markup("").join(
            Markup("<li>{}</li>").format(safe(step)) for step in next_steps(uitkomst, kader)
        )
        html = Markup("<h2>{}</h2>{}<ul>{}</ul>").format(
            safe(uitkomst.titel), _paragraphs(uitkomst.uitleg), steps
        )
        yield _content(outcome_key(uitkomst.id), html, hidden=True)
    for signaal in vragenlijst.signalen:
        if not signaal.dringend:
            yield _signal(signaal)
    criteria = Markup("").join(
        Markup("<li>{}: {}</li>").format(safe(c.naam), _shown_value(c.id))
        for c in landelijk.screening.criteria
    )
    yield _content("criteria", Markup("<h3>Per criterium</h3><ul>{}</ul>").format(criteria))
    yield _content("voorbehoud", _paragraphs(RESERVATION))
    if contact := "\n".join(contact_lines(kader)):
        yield _content("contact", Markup("<h3>Contact</h3>") + _paragraphs(contact))


def outcome_key(id: str) -> str:
    """Return the key of the component with an outcome."""
    return f"uitkomst_{plain_name(id)}"


def signal_key(id: str) -> str:
    """Return the key of the component with a signal."""
    return f"signaal_{plain_name(id)}"


def question_key(item: Lijstvraag) -> str:
    """Return the key of the component with a question."""
    return f"vraag_{plain_name(item.vraag.id)}"


def _signal(signaal: Signaal) -> Json:
    html = Markup("<h3>{}</h3>{}").format(safe(signaal.titel), _paragraphs(signaal.tekst))
    style = "error" if signaal.dringend else "info"
    return _content(signal_key(signaal.id), html, hidden=True, style=style)


def _content(key: str, html: Markup, hidden: bool = False, style: str = "") -> Json:
    return {
        "type": "content",
        "id": key,
        "key": key,
        "html": str(html),
        "hidden": hidden,
        "customClass": style,
        "showInSummary": False,
        "showInEmail": False,
        "showInPDF": False,
        "openForms": {"translations": {}},
    }


def _paragraphs(text: str) -> Markup:
    return Markup("").join(
        Markup("<p>{}</p>").format(safe(line)) for line in text.strip().splitlines()
    )


def _shown_value(id: str) -> Markup:
    """Return a place where Open Formulieren fills in the value of a variable."""
    return Markup("{{{{ {} }}}}").format(plain_name(id))


def safe(text: str) -> str:
    """Return a text in which Open Formulieren finds no template: it reads labels as one."""
    return re.sub(r"\{(?=[{%#])", "{ ", text)
