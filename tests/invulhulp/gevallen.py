"""Choices of an invented region, drawn at random: right ones, and ones with a mistake."""

import random
from collections.abc import Callable
from typing import Any

from generator.load import Inhoud
from generator.model.openplek import Kolom, Openplek, Waardesoort
from generator.resolve.elementen import Element, Elementsoort, element_register
from generator.resolve.ruimte import Handeling, allowed

Data = dict[str, Any]
WOORDEN = (
    "Stuurgroep", "de wethouder", "elk kwartaal", "Veiligheidshuis", "veilig thuis", "€ 1.000",
    "<b>x</b>", "a: b # c", "'t Huis", 'zegt "ja"', "{gremium}", "[lijst]", "0363", "true",
    "- punt", "é ß ﬁ", "casusregie", "**vet**", "100 %", "null", "12:30", "AJB",
)  # fmt: skip


def text(draw: random.Random, most: int = 5) -> str:
    """Return some words, with what could be read as markup among them."""
    return " ".join(draw.choices(WOORDEN, k=draw.randint(1, most)))


def reason(draw: random.Random) -> str:
    """Return a reason without references: nobody fills in a place there."""
    return text(draw).replace("{gremium}", "het gremium")


def value(draw: random.Random, plek: Openplek) -> Any:
    """Return a value that fits an open place."""
    match plek.soort:
        case Waardesoort.LIJST:
            return [text(draw) for _ in range(draw.randint(1, 4))]
        case Waardesoort.TABEL:
            return [row(draw, plek.kolommen, n) for n in range(draw.randint(1, 4))]
        case soort:
            return cell(draw, soort, plek.opties)


def row(draw: random.Random, kolommen: tuple[Kolom, ...], number: int) -> Data:
    """Return a row; the first column differs per row, so that no party comes twice."""
    found = {}
    for n, kolom in enumerate(kolommen):
        if kolom.verplicht or draw.random() < 0.6:
            found[kolom.id] = cell(draw, kolom.soort, kolom.opties)
            if n == 0 and kolom.soort in (Waardesoort.REGEL, Waardesoort.TEKST):
                found[kolom.id] = f"{number} {found[kolom.id]}"
    return found or {kolommen[0].id: "x"}


def cell(draw: random.Random, soort: Waardesoort, opties: Any) -> Any:
    """Return one value of a kind."""
    match soort:
        case Waardesoort.GETAL:
            return draw.randint(1, 2000)
        case Waardesoort.DATUM:
            return f"20{draw.randint(10, 40)}-0{draw.randint(1, 9)}-1{draw.randint(0, 9)}"
        case Waardesoort.JAAR:
            return draw.choice(("2026", 2031))
        case Waardesoort.BEDRAG:
            return draw.choice(("€ 412.000", "1.250,50 euro", 7000, "€ 5 (verzonnen)"))
        case Waardesoort.EMAIL:
            return draw.choice(("a@b.nl", "in.breng+x@sub.regio.example"))
        case Waardesoort.TELEFOON:
            return draw.choice(("0800-0000 (verzonnen nummer)", "+31 (0)20 123 45 67", 112))
        case Waardesoort.KEUZE:
            return draw.choice(opties).id
        case _:
            return text(draw)


def choice(draw: random.Random, element: Element) -> Data:
    """Return a choice that the room of this element allows."""
    way = draw.choice(sorted(allowed(element), key=lambda h: h.value))
    found: Data = {way.value: True}
    if element.openplek is not None:
        found = {way.value: value(draw, element.openplek)}
    elif way is Handeling.KIEST and element.lid is not None:
        found = {way.value: draw.choice(element.lid.varianten).id}
    elif way is Handeling.VERVANGT_DOOR:
        found = {way.value: text(draw), "onderdelen": [text(draw)]}
    return found | {"waarom": reason(draw)}


TABLES = ("regie-tafels", "lokaal-overleg")
"""The clauses that refer to the annex with consultation tables."""


def right(draw: random.Random, inhoud: Inhoud, regio: str) -> Data:
    """Return a file of choices in which nothing is wrong."""
    register, _ = element_register(inhoud.landelijk)
    share = draw.choice((0.1, 0.4, 0.9))
    keuzes: Data = {}
    for id, element in register.items():
        dropped = keuzes.get(element.binnen, {}).get("laat_weg")
        if allowed(element) and not dropped and draw.random() < share:
            keuzes[id] = choice(draw, element)
    for id in ("bijdragen", "convenant-einde", "agenda-tot", "evaluatiejaar", "prioriteiten"):
        keuzes.pop(id, None)  # amounts and dates drawn at random do not agree
    if "b-overleg" in keuzes:
        keuzes |= {id: {"laat_weg": True, "waarom": "x"} for id in TABLES}
    gone = {id for id, keuze in keuzes.items() if keuze.get("laat_weg")}
    register = {id: e for id, e in register.items() if not {id, e.binnen} & gone}
    data: Data = {"schema": 1, "regio": regio, "keuzes": keuzes}
    added: list[Data] = []
    for _ in range(draw.randint(0, 6)):
        added.append(addition(draw, register, added))
    if added:
        data["toevoegingen"] = added
    if draw.random() < 0.3:
        data["indeling"] = order(draw, register, keuzes, added)
    return data


CLAUSES = (Elementsoort.LID, Elementsoort.OVERWEGING)
BEFORE = {
    "lid": CLAUSES,
    "artikel": (Elementsoort.ARTIKEL,),
    "bijlage": (Elementsoort.BIJLAGE,),
}
BEHIND = BEFORE | {"lid": (*CLAUSES, Elementsoort.ARTIKEL, Elementsoort.BIJLAGE)}


def addition(draw: random.Random, register: dict[str, Element], earlier: list[Data]) -> Data:
    """Return an addition of any kind, at a place where it fits."""
    soort = draw.choice(("lid", "artikel", "bijlage", "begrip"))
    found: Data = {"id": f"eigen-{len(earlier)}", "soort": soort, "tekst": text(draw)}
    key, kinds = draw.choice((("na", BEHIND), ("voor", BEFORE)))
    places = [id for id, e in register.items() if e.soort in kinds.get(soort, ())]
    own = [eigen["id"] for eigen in earlier if eigen["soort"] == soort]
    if places and not (soort == "bijlage" and draw.random() < 0.3):
        found[key] = draw.choice(own if own and draw.random() < 0.5 else places)
    if soort != "lid":
        found["titel"] = reason(draw)
    if soort != "begrip" and draw.random() < 0.5:
        found["onderdelen"] = [text(draw), "zie {artikel:doel} en {lid:doel-2}"]
    if soort != "begrip" and draw.random() < 0.4:
        found["tabel"] = {"koppen": ["a", "b"], "rijen": [[text(draw), 7], ["x", text(draw)]]}
    return found | {"waarom": reason(draw)}


def order(
    draw: random.Random, register: dict[str, Element], keuzes: Data, added: list[Data]
) -> list[Data]:
    """Return all articles in another order, in two parts."""
    ids = [
        id
        for id, e in register.items()
        if e.soort is Elementsoort.ARTIKEL and not keuzes.get(id, {}).get("laat_weg")
    ]
    own = [eigen["id"] for eigen in added if eigen["soort"] == "artikel"]
    ids += draw.sample(own, draw.randint(0, len(own)))  # the others stand at their anchor
    draw.shuffle(ids)
    cut = draw.randint(1, len(ids) - 1)
    return [
        {"titel": "Deel I", "artikelen": ids[:cut]},
        {"titel": "Deel II", "artikelen": ids[cut:]},
    ]


def _some(draw: random.Random, data: Data) -> Data:
    """Return one of the choices; there is always one."""
    keuzes: Data = data["keuzes"]
    keuzes.setdefault("gremium", {"vult_in": "Stuurgroep", "waarom": "Zo is het."})
    return keuzes[draw.choice(sorted(keuzes))]  # type: ignore[no-any-return]


def _added(data: Data, **what: Any) -> None:
    row: Data = {"id": "fout", "soort": "lid", "na": "doel", "tekst": "Tekst.", "waarom": "x"}
    full = {key: value for key, value in (row | what).items() if value is not None}
    data.setdefault("toevoegingen", []).append(full)


def _added_without(data: Data, gone: str, clauses: tuple[str, ...] = (), **what: Any) -> None:
    """Leave an article or annex out, and say nothing of its clauses; add only one clause."""
    for id in [id for id in data["keuzes"] if id.startswith(f"{gone}-") or id in clauses]:
        del data["keuzes"][id]
    data["keuzes"][gone] = {"laat_weg": True, "waarom": "x"}
    data.pop("indeling", None)
    data["toevoegingen"] = []
    _added(data, **what)


LONG = " ".join(["De partners bellen elke week met elkaar, o.a. over wat er speelt,"] * 2) + "."
PARTIJ = {"rol": "overig", "vertegenwoordigd-door": "x"}
MISTAKES: dict[str, Callable[[random.Random, Data], object]] = {
    "no reason": lambda draw, d: _some(draw, d).pop("waarom", None),
    "only spaces as reason": lambda draw, d: _some(draw, d).update(waarom="  "),
    "unknown element": lambda draw, d: d["keuzes"].update(gremum={"kiest": "x"}),
    "fixed clause": lambda draw, d: d["keuzes"].update(
        {"doel-1": {"vervangt_door": "x", "waarom": "x"}}
    ),
    "choose where one fills in": lambda draw, d: d["keuzes"].update(
        gremium={"kiest": "x", "waarom": "x"}
    ),
    "two ways at once": lambda draw, d: _some(draw, d).update(laat_weg=True, kiest="x"),
    "unknown variant": lambda draw, d: d["keuzes"].update(
        {"gremium-4": {"kiest": "loten", "waarom": "x"}}
    ),
    "unknown option": lambda draw, d: d["keuzes"].update(
        {"convenant-status": {"kiest": "bijna"}}
    ),
    "no such day": lambda draw, d: d["keuzes"].update(
        {"agenda-vanaf": {"vult_in": "2026-02-30", "waarom": "x"}}
    ),
    "text for a number": lambda draw, d: d["keuzes"].update(
        {"termijn-plan": {"vult_in": "zes", "waarom": "x"}}
    ),
    **{
        f"{id} is {wrong!r}": lambda draw, d, id=id, wrong=wrong: d["keuzes"].update(  # type: ignore[misc]
            {id: {"vult_in": wrong, "waarom": "x"}}
        )
        for id, wrong in (
            ("begroting", "veel"),
            ("begroting", -5),
            ("begroting", "€ 0"),
            ("begrotingsjaar", "volgend jaar"),
            ("evaluatiejaar", 28),
            ("triage-termijn", 0),
            ("contact-email", "a"),
            ("contact-email", "a@b"),
            ("contact-telefoon", "abc"),
            ("contact-telefoon", "12"),
        )
    },
    "number in a list": lambda draw, d: d["keuzes"].update(
        {"afstemming": {"vult_in": [{"a": "b"}], "waarom": "x"}}
    ),
    "unknown column": lambda draw, d: d["keuzes"].update(
        {"locaties": {"vult_in": [{"naam": "x", "stad": "y"}], "waarom": "x"}}
    ),
    "party twice": lambda draw, d: d["keuzes"].update(
        partijen={
            "vult_in": [{"partij": "Één", **PARTIJ}, {"partij": "een", **PARTIJ}],
            "waarom": "x",
        }
    ),
    "money that does not add up": lambda draw, d: d["keuzes"].update(
        begroting={"vult_in": "€ 1.000", "waarom": "x"},
        bijdragen={
            "vult_in": [
                {"partij": "A", "bedrag": "€ 400,50", "aandeel": "40,05"},
                {"partij": "B", "bedrag": "500", "aandeel": "veel"},
            ],
            "waarom": "x",
        },
    ),
    "share that is not the amount": lambda draw, d: d["keuzes"].update(
        begroting={"vult_in": "€ 1.000", "waarom": "x"},
        bijdragen={
            "vult_in": [
                {"partij": "A", "bedrag": "€ 400", "aandeel": "60"},
                {"partij": "B", "bedrag": "600 euro", "aandeel": "39,9"},
            ],
            "waarom": "x",
        },
    ),
    "contributions above the budget, one in kind": lambda draw, d: d["keuzes"].update(
        begroting={"vult_in": 1000, "waarom": "x"},
        bijdragen={
            "vult_in": [
                {"partij": "A", "bedrag": "€ 1.400"},
                {"partij": "B", "bedrag": "in natura"},
            ],
            "waarom": "x",
        },
    ),
    "end before the start": lambda draw, d: d["keuzes"].update(
        {
            "convenant-datum": {"vult_in": "2026-01-01", "waarom": "x"},
            "convenant-einde": {"vult_in": "2025-12-31", "waarom": "x"},
        }
    ),
    "agenda and priority end before they start": lambda draw, d: d["keuzes"].update(
        {
            "agenda-vanaf": {"vult_in": "2026-01-01", "waarom": "x"},
            "agenda-tot": {"vult_in": "2025-01-01", "waarom": "x"},
            "prioriteiten": {
                "vult_in": [
                    {"onderwerp": "x", "geldig-vanaf": "2026-02-01", "geldig-tot": "2026-01-01"}
                ],
                "waarom": "x",
            },
        }
    ),
    "evaluation before the start": lambda draw, d: d["keuzes"].update(
        {
            "convenant-datum": {"vult_in": "2026-01-01", "waarom": "x"},
            "evaluatiejaar": {"vult_in": 2025, "waarom": "x"},
        }
    ),
    "clause of a dropped article": lambda draw, d: d["keuzes"].update(
        {
            "communicatie": {"laat_weg": True, "waarom": "x"},
            "communicatie-1": {"laat_weg": True, "waarom": "x"},
        }
    ),
    "annex that is left out and still referred to": lambda draw, d: d["keuzes"].update(
        {"b-overleg": {"laat_weg": True, "waarom": "x"}}
    ),
    "own clause in an article that is left out": lambda draw, d: (
        d["keuzes"].update(communicatie={"laat_weg": True, "waarom": "x"}),
        d["keuzes"].pop("communicatie-1", None),
        _added(d, na="communicatie-1"),
    ),
    "addition without a place": lambda draw, d: _added(d, na="nergens"),
    "clause before an article": lambda draw, d: _added(d, na=None, voor="doel"),
    "clause before an annex": lambda draw, d: _added(d, na=None, voor="b-overleg"),
    "clause before nothing": lambda draw, d: _added(d, na=None, voor="doel-9"),
    "clause at no place": lambda draw, d: _added(d, na=None),
    "clause at two places": lambda draw, d: _added(d, voor="doel-1"),
    "article before a clause": lambda draw, d: _added(
        d, soort="artikel", titel="Een", na=None, voor="doel-1"
    ),
    "annex before an article": lambda draw, d: _added(
        d, soort="bijlage", titel="Een", na=None, voor="doel"
    ),
    "annex at two places": lambda draw, d: _added(
        d, soort="bijlage", titel="Een", na="b-overleg", voor="b-overleg"
    ),
    "term with a place before": lambda draw, d: _added(
        d, soort="begrip", titel="Term", na=None, voor="doel-1"
    ),
    "example before a question": lambda draw, d: _added(
        d, soort="voorbeeld", na="c1a", voor="c1a", bij_ja="x"
    ),
    "clause before itself": lambda draw, d: _added(d, na=None, voor="fout"),
    "clause before a later one": lambda draw, d: (
        _added(d, na=None, voor="later"),
        _added(d, id="later"),
    ),
    "clause before a refused one": lambda draw, d: (
        _added(d, id="eerst", na="nergens"),
        _added(d, na=None, voor="eerst"),
    ),
    "clause before one of an article": lambda draw, d: (
        _added(d, id="eerst", soort="artikel", titel="Een"),
        _added(d, na=None, voor="eerst"),
    ),
    "clause before what was left out with its article": lambda draw, d: _added_without(
        d, "geschillen", na=None, voor="geschillen-1"
    ),
    "addition with an id of the model": lambda draw, d: _added(d, id="doel"),
    "article without a title": lambda draw, d: _added(d, soort="artikel"),
    "term without the word": lambda draw, d: _added(d, soort="begrip"),
    "question without advice": lambda draw, d: _added(d, soort="vraag"),
    "example with a clause": lambda draw, d: _added(d, soort="voorbeeld", bij_ja="x"),
    "table with a term": lambda draw, d: _added(
        d, soort="begrip", tabel={"koppen": ["a"], "rijen": [["1"]]}
    ),
    "row too wide": lambda draw, d: _added(d, tabel={"koppen": ["a"], "rijen": [["1", "2"]]}),
    "reference to nothing": lambda draw, d: _added(d, tekst="Zie {artikel:nergens}."),
    "reference of another kind": lambda draw, d: _added(d, tekst="Zie {lid:gremium}."),
    "unknown place": lambda draw, d: _added(d, tekst="De {gremum} besluit."),
    "reference to what was left out": lambda draw, d: _added_without(
        d, "geschillen", tekst="Zie {artikel:geschillen}."
    ),
    "addition behind what was left out": lambda draw, d: _added_without(
        d, "geschillen", na="geschillen-1"
    ),
    "annex left out that a clause refers to": lambda draw, d: _added_without(
        d, "b-overleg", TABLES
    ),
    "addition behind a refused one": lambda draw, d: (
        _added(d, id="eerst", soort="artikel"),
        _added(d, na="eerst"),
    ),
    "article where a clause is added": lambda draw, d: _added(d, tekst="Zie {artikel:fout}."),
    "reference of no kind": lambda draw, d: _added(d, tekst="Zie {artikl:doel}."),
    "reference in capitals": lambda draw, d: _added(d, tekst="Zie {Artikel:doel}."),
    "place in capitals": lambda draw, d: _added(d, tekst="De {Gremium} besluit."),
    "brace that is not closed": lambda draw, d: _added(d, tekst="Zie {artikel:doel. Of niet."),
    "braces that are text": lambda draw, d: _added(
        d, tekst="{{ x }} {% if %} { REF doel } {} {{gremium}} { en }"
    ),
    "term without a title": lambda draw, d: _added(d, soort="begrip"),
    "term with a place": lambda draw, d: _added(d, soort="begrip", titel="Term"),
    "clause with advice": lambda draw, d: _added(d, bij_ja="Doe dit."),
    "addition of spaces": lambda draw, d: _added(d, tekst="  "),
    "party that nobody represents": lambda draw, d: d["keuzes"].update(
        partijen={
            "vult_in": [{"partij": "A", "rol": "overig", "vertegenwoordigd-door": "N.v.t."}],
            "waarom": "x",
        }
    ),
    "share with what is no amount": lambda draw, d: d["keuzes"].update(
        begroting={"vult_in": "€ 1.000", "waarom": "x"},
        bijdragen={
            "vult_in": [
                {"partij": "A", "bedrag": "€ 400", "aandeel": "40"},
                {"partij": "B", "bedrag": "-600", "aandeel": "60"},
            ],
            "waarom": "x",
        },
    ),
    "article in no part": lambda draw, d: d.update(
        indeling=[{"titel": "I", "artikelen": ["doel", "doel", "nergens"]}]
    ),
    "sign that no font has": lambda draw, d: _added(d, tekst="Goed \U0001f600 zo."),
    "abbreviation": lambda draw, d: _added(d, tekst="Het QRX besluit."),
    "postcode, no abbreviation": lambda draw, d: _added(
        d, tekst="Dorpsplein 1, 9990 XA Bergdorp."
    ),
    "long sentence in what to do now": lambda draw, d: d["keuzes"].update(
        {"triage-wie": {"vult_in": LONG, "waarom": f"Kort. {LONG}"}}
    ),
    "long sentence, but not in the screening": lambda draw, d: _added(d, tekst=LONG),
    "question with hard words and a word that decides": lambda draw, d: _added(
        d,
        soort="vraag",
        tekst="Is er een risicoscore? Zo ja, dan is hij toegelaten tot de nazorgketenregie.",
        bij_ja="Kijk o.a. in het casuïstiekoverleg. Dan volgt de Afwijzing.",
        bij_nee=LONG,
    ),
    "professional words that are explained": lambda draw, d: _added(
        d, soort="voorbeeld", na="c1a", bij_ja="De Procesregisseurs kennen de criteria."
    ),
    "question with the name of a national one": lambda draw, d: _added(
        d, soort="vraag", id="acuut", bij_ja="x"
    ),
    "explained abbreviation": lambda draw, d: _added(d, soort="begrip", titel="QRX"),
    "key we do not know": lambda draw, d: _some(draw, d).update(reden="x"),
    "empty text": lambda draw, d: _some(draw, d).update(waarom=""),
    "date of a decision": lambda draw, d: _some(draw, d).update(
        besluit={"door": "x", "datum": "1 mei"}
    ),
    "decision without a date": lambda draw, d: _some(draw, d).update(besluit={"door": "x"}),
    "another region": lambda draw, d: d.update(regio="duinkust"),
    "old fingerprint": lambda draw, d: _some(draw, d).update(gelezen="n00000000"),
}
