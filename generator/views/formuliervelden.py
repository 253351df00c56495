"""One field of a form as a block of a document, with what is filled in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from generator.dutch import hoofdletter
from generator.model.document import (
    Aankruisveld,
    Alinea,
    Blok,
    Celsoort,
    Celvorm,
    Gegevens,
    Handtekeningen,
    Invultabel,
    Lijst,
    Ondertekenaar,
    Schrijfveld,
    Tekstsoort,
    Vlak,
)
from generator.model.formulier import Kolomsoort, Veld, Veldkolom, Veldsoort
from generator.model.openplek import Optie
from generator.model.partner import Leefgebied
from generator.views.clausule import Clausules

JA_NEE_WEET_NIET = {"ja": "ja", "nee": "nee", "weet-niet": "weet ik (nog) niet"}
PERSOON = {
    "naam": "Naam",
    "geboortedatum": "Geboortedatum",
    "geslacht": "Geslacht (zoals de persoon het zelf zegt)",
    "adres": "Adres en woonplaats",
    "telefoon": "Telefoon",
    "email": "E-mail",
    "taal": "Taal, en is een tolk nodig?",
    "organisatie": "Organisatie",
    "functie": "Functie",
    "relatie": "Relatie tot de betrokkene",
    "bsn": "Burgerservicenummer (BSN)",
}
"""What may be asked about a person, in the words on paper."""
STANDAARD_PERSOON = ("naam", "geboortedatum", "adres", "telefoon")
NUMMER = "Nr."
ONDERTEKENING = ("partij", "naam", "functie", "datum")
HOOGTE = {Veldsoort.REGELS: 3, Veldsoort.VRIJ_VLAK: 12, Veldsoort.AGENDA: 2}
"""Lines of writing when the author gives none; otherwise 1."""


@dataclass(frozen=True)
class Veldmaker:
    """Turns fields into blocks, in the words of one region.

    `antwoorden` are the answers by section and field, in the shape of the published schema.
    """

    clausules: Clausules
    leefgebieden: tuple[Leefgebied, ...]
    antwoorden: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def blocks(self, sectie: str, veld: Veld) -> Iterable[Blok]:
        """Return the blocks of one field; its id is unique in the form.

        Help that names a place that is still open stands above the field as a text of its
        own, so that every format marks the place.
        """
        help = self.clausules.tekst(veld.hulp)
        if any(piece.soort is Tekstsoort.OPEN for piece in help):
            return (Alinea(help, klein=True), *self.blocks(sectie, replace(veld, hulp="")))
        id = f"{sectie}.{veld.id}"
        label, hulp = hoofdletter(self._line(veld.label)), self._help(veld)
        answer = self.antwoorden.get(sectie, {}).get(veld.id)
        hoogte = veld.hoogte or HOOGTE.get(veld.soort, 1)
        match veld.soort:
            case Veldsoort.TEKST:
                return self._text(veld)
            case Veldsoort.EEN_VAN | Veldsoort.MEER_VAN:
                options = self._options(veld.opties)
                return (self._ticks(id, label, hulp, options, veld.soort, answer),)
            case Veldsoort.JA_NEE_WEET_NIET:
                options = JA_NEE_WEET_NIET
                return (self._ticks(id, label, hulp, options, veld.soort, answer),)
            case Veldsoort.TABEL | Veldsoort.PER_LEEFGEBIED:
                return (self._table(id, veld, label, hulp, hoogte, answer),)
            case Veldsoort.AGENDA:
                return (self._agenda(id, veld, label, hulp, hoogte, answer),)
            case Veldsoort.PERSOON:
                return (_person(id, veld, label, hulp, answer),)
            case Veldsoort.HANDTEKENING:
                return (self._signatures(id, veld, label, hulp, answer),)
            case Veldsoort.VRIJ_VLAK:
                return (Vlak(label, hoogte, hulp),)
            case Veldsoort.REGEL | Veldsoort.REGELS | Veldsoort.DATUM:
                date = veld.soort is Veldsoort.DATUM
                value = day(_text_of(answer)) if date else _text_of(answer)
                return (Schrijfveld(id, label, hoogte, hulp, date, value),)

    def _line(self, text: str) -> str:
        return self.clausules.regel(text)

    def _help(self, veld: Veld) -> str:
        condition = condition_text(self._line(veld.voorwaarde))
        return " ".join(
            part for part in (condition, hoofdletter(self._line(veld.hulp))) if part
        )

    def _options(self, opties: Iterable[Optie]) -> dict[str, str]:
        return {optie.id: self._line(optie.naam) for optie in opties}

    def _text(self, veld: Veld) -> Iterable[Blok]:
        first = f"{veld.label}: " if veld.label else ""
        for paragraph in veld.tekst.split("\n\n"):
            yield Alinea(self.clausules.tekst(first + paragraph))
            first = ""
        if veld.opsomming:
            yield Lijst(tuple(self.clausules.tekst(punt) for punt in veld.opsomming))

    def _ticks(
        self,
        id: str,
        label: str,
        hulp: str,
        options: Mapping[str, str],
        soort: Veldsoort,
        answer: object,
    ) -> Aankruisveld:
        chosen = answer if isinstance(answer, list | tuple) else [answer] if answer else []
        return Aankruisveld(
            id,
            label,
            tuple(options.values()),
            soort is Veldsoort.MEER_VAN,
            hulp,
            sleutels=tuple(options),
            gekozen=tuple(str(id) for id in chosen),
        )

    def _table(
        self, id: str, veld: Veld, label: str, hulp: str, hoogte: int, answer: object
    ) -> Invultabel:
        rows = self._options(veld.rijen)
        if veld.soort is Veldsoort.PER_LEEFGEBIED:
            rows = {leefgebied.id: leefgebied.naam for leefgebied in self.leefgebieden}
        filled = self._filled(veld, tuple(rows), answer)
        empty = 0 if rows else max(veld.lege_rijen, len(filled))
        heads = tuple(hoofdletter(name) for name in rows.values())
        head = ((self._row_head(veld), 3),) if rows else ()
        if veld.genummerd:
            head, heads, empty = ((NUMMER, 1),), tuple(map(str, range(1, empty + 1))), 0
        columns = tuple((self._column_head(k), k.breedte) for k in veld.kolommen)
        koppen, breedtes = zip(*head, *columns, strict=True)
        return Invultabel(
            id,
            label,
            koppen=koppen,
            breedtes=breedtes,
            rijkoppen=heads,
            lege_rijen=empty,
            regels=hoogte,
            uitleg=hulp,
            vormen=tuple(self._shape(kolom) for kolom in veld.kolommen),
            rijsleutels=tuple(rows),
            waarden=filled,
        )

    def _filled(
        self, veld: Veld, rows: tuple[str, ...], answer: object
    ) -> tuple[tuple[str, ...], ...]:
        return tuple(
            tuple(
                day(value) if kolom.soort is Kolomsoort.DATUM else value
                for kolom, value in zip(veld.kolommen, row, strict=True)
            )
            for row in _rows(answer, rows, [kolom.id for kolom in veld.kolommen])
        )

    def _row_head(self, veld: Veld) -> str:
        if veld.rijkop:
            return self._line(veld.rijkop)
        return "Leefgebied" if veld.soort is Veldsoort.PER_LEEFGEBIED else "Onderwerp"

    def _column_head(self, kolom: Veldkolom) -> str:
        name = self._line(kolom.naam)
        options = " / ".join(self._options(kolom.opties).values())
        return f"{name} ({options})" if options else name

    def _shape(self, kolom: Veldkolom) -> Celvorm:
        options = tuple(self._options(kolom.opties).items())
        return Celvorm(kolom.id, Celsoort(kolom.soort.value), options)

    def _agenda(
        self, id: str, veld: Veld, label: str, hulp: str, hoogte: int, answer: object
    ) -> Invultabel:
        ids = tuple(punt.id for punt in veld.punten)
        return Invultabel(
            id,
            label,
            koppen=("Punt", "Aantekening"),
            breedtes=(5, 5),
            rijkoppen=tuple(
                f"{number}. {self._line(punt.naam)}"
                + (f" ({punt.minuten} minuten)" if punt.minuten else "")
                for number, punt in enumerate(veld.punten, 1)
            ),
            regels=hoogte,
            uitleg=hulp,
            vormen=(Celvorm("aantekening"),),
            rijsleutels=ids,
            rijuitleg=tuple(self._line(punt.uitleg) for punt in veld.punten),
            waarden=_rows(answer, ids, ["aantekening"]),
        )

    def _signatures(
        self, id: str, veld: Veld, label: str, hulp: str, answer: object
    ) -> Handtekeningen:
        given = answer if isinstance(answer, list | tuple) else []
        parties = [hoofdletter(self._line(partij)) for partij in veld.partijen]
        parties += [""] * (len(given) - len(parties))
        signers = []
        for number, party in enumerate(parties):
            values = given[number] if number < len(given) else {}
            texts = {key: _text_of(values.get(key)) for key in ONDERTEKENING}
            texts["partij"] = party or texts["partij"]
            texts["datum"] = day(texts["datum"])
            signers.append(Ondertekenaar(**texts, open=not party))
        return Handtekeningen(tuple(signers), id, label, hulp)


def day(iso: str) -> str:
    """Return `2026-03-02` as people write it: `02-03-2026`; anything else as it is."""
    return "-".join(reversed(iso.split("-")))


def condition_text(condition: str) -> str:
    """Return the condition of a field or section as a sentence; empty without one."""
    return f"Alleen invullen als {condition.rstrip('.')}." if condition else ""


def person_parts(veld: Veld) -> tuple[str, ...]:
    """Return what a field asks about a person."""
    return veld.onderdelen or STANDAARD_PERSOON


def _person(id: str, veld: Veld, label: str, hulp: str, answer: object) -> Gegevens:
    values = answer if isinstance(answer, Mapping) else {}
    return Gegevens(
        label,
        tuple(
            Schrijfveld(
                f"{id}.{part}",
                PERSOON[part],
                datum=part == "geboortedatum",
                waarde=(day if part == "geboortedatum" else str)(_text_of(values.get(part))),
            )
            for part in person_parts(veld)
        ),
        hulp,
    )


def _rows(
    answer: object, fixed: tuple[str, ...], columns: list[str]
) -> tuple[tuple[str, ...], ...]:
    """Return the answer to a table as texts: by row id when rows are fixed, else in order."""
    if isinstance(answer, Mapping):
        rows = [answer.get(row, {}) for row in fixed]
    else:
        rows = list(answer) if isinstance(answer, list | tuple) else []
    return tuple(tuple(_text_of(row.get(column)) for column in columns) for row in rows)


def _text_of(value: object) -> str:
    """Return an answer as text; a tick is `ja` or empty."""
    if isinstance(value, bool):
        return "ja" if value else ""
    return "" if value is None else str(value)
