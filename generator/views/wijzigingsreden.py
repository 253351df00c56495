"""Why the text of a region's convenant changed, below each anchor in the document."""

from collections.abc import Iterator, Mapping

from generator import dutch
from generator.load import Inhoud
from generator.model.convenant import Convenant, Modelwijziging
from generator.model.regio import Besluit, Keuzes
from generator.model.regiokader import ArtikelInRegio, RegioKader
from generator.resolve.elementen import element_register
from generator.resolve.vergelijk import Verschil, compare
from generator.resolve.verwijzingen import Verwijzingsoort, references

ELSEWHERE = "De tekst volgt een wijziging op een andere plek, zoals een nummer of een waarde."


def reasons(oud: Inhoud, nieuw: Inhoud, regio: str) -> Mapping[str, str]:
    """Return a sentence or two by anchor; elsewhere `ELSEWHERE` holds."""
    return _Reasons(oud, nieuw, regio).by_anchor()


class _Reasons:
    """What changed in one region, looked up by the anchors of its document."""

    def __init__(self, oud: Inhoud, nieuw: Inhoud, regio: str) -> None:
        before, after = oud.per_regio[regio], nieuw.per_regio[regio]
        self._old, self._new = before.gezamenlijk or before, after.gezamenlijk or after
        self._differences = {v.element: v for v in compare(before, after)}
        self._register, _ = element_register(nieuw.landelijk)
        self._made = _made_since(oud.landelijk.convenant, nieuw.landelijk.convenant)
        self._versions = (oud.landelijk.convenant.versie, nieuw.landelijk.convenant.versie)

    def by_anchor(self) -> dict[str, str]:
        """Return the reasons for the document: its headings, articles, clauses and annexes."""
        found = {"partijen": self._of("partijen")}
        found["overwegingen"] = self._of(
            *(lid.lid.id for kader in (self._old, self._new) for lid in kader.overwegingen)
        )
        found["ondertekening"] = self._of("partijen", *_places(self._new.convenant.slot))
        for kader in (self._old, self._new):
            for anchor, ids in _anchors(kader):
                found[anchor] = self._of(*ids)
        return found

    def _of(self, *ids: str) -> str:
        """Return the reasons for what changed among these elements."""
        changed = (self._differences.get(id) for id in dict.fromkeys(ids))
        return " ".join(self._sentence(v) for v in changed if v) or ELSEWHERE

    def _sentence(self, verschil: Verschil) -> str:
        parts = [*self._what(verschil)]
        besluit = self._decision(verschil.element)
        why = verschil.waarom or self._around_why(verschil.element)
        if why:
            parts.append(f"Waarom: {' '.join(why.split())}")
        if besluit is not None:
            parts.append(f"Besluit: {besluit.door}, {dutch.datum(besluit.datum)}.")
        if verschil.kader:
            parts.append(f"Kader: {', '.join(verschil.kader)}.")
        return " ".join(parts)

    def _what(self, verschil: Verschil) -> Iterator[str]:
        model = f"het landelijke model veranderde (versie {' naar '.join(self._versions)})"
        mine = self._by_region(verschil.element)
        who = "de regio wijzigde dit" if mine else model
        if verschil.waarde:
            was, now = (_quoted(text) for text in (verschil.links, verschil.rechts))
            yield f"{verschil.titel}: was {was}, is nu {now}; {who}."
        else:
            yield f"{verschil.titel}: {who}."
        if not mine:
            yield from self._editors_reason(verschil.element)

    def _editors_reason(self, id: str) -> Iterator[str]:
        """Yield why the editors changed an element of the model, or the article around it."""
        around = self._around(id)
        for change in self._made:
            if id in change.wat or around in change.wat:
                yield f"Waarom: {' '.join(change.waarom.split())}"

    def _by_region(self, id: str) -> bool:
        """Return whether the region chose or added something else, here or around it."""
        return any(
            _own(self._old.keuzes, part) != _own(self._new.keuzes, part)
            for part in (id, self._around(id))
        )

    def _around(self, id: str) -> str:
        """Return the article or annex around a clause; empty for anything else."""
        element = self._register.get(id)
        return element.binnen if element is not None else ""

    def _around_why(self, id: str) -> str:
        """Return why the region left out or replaced the article around a clause."""
        keuze = self._new.keuzes.keuzes.get(self._around(id))
        return keuze.waarom if keuze is not None else ""

    def _decision(self, id: str) -> Besluit | None:
        chosen = self._new.keuzes.keuzes
        keuze = chosen.get(id) or chosen.get(self._around(id))
        if keuze is not None:
            return keuze.besluit
        return next((t.besluit for t in self._new.keuzes.toevoegingen if t.id == id), None)


def _anchors(kader: RegioKader) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each anchor with the elements and open places that make the text below it."""
    for stuk in kader.stukken:
        if isinstance(stuk, ArtikelInRegio):
            yield stuk.artikel.id, (stuk.artikel.id, *(lid.lid.id for lid in stuk.leden))
        else:
            part = stuk.bijlage
            yield part.id, (part.id, *_places(part.inleiding), *part.tabellen)
        for lid in stuk.leden:
            texts = (lid.tekst, *lid.onderdelen)
            places = (id for text in texts for id in _places(text))
            yield lid.lid.id, (lid.lid.id, *places, *filter(None, (lid.lid.tabel,)))


def _made_since(old: Convenant, new: Convenant) -> tuple[Modelwijziging, ...]:
    known = {(change.versie, change.wat, change.waarom) for change in old.wijzigingen}
    return tuple(
        change
        for change in new.wijzigingen
        if (change.versie, change.wat, change.waarom) not in known
    )


def _places(text: str) -> Iterator[str]:
    return (r.id for r in references(text) if r.soort is Verwijzingsoort.OPENPLEK)


def _own(keuzes: Keuzes, id: str) -> object:
    """Return what a region says about an element, without its reason."""
    keuze = keuzes.keuzes.get(id)
    if keuze is not None:
        return (keuze.vult_in, keuze.kiest, keuze.vervangt_door, keuze.laat_weg)
    around = (t for t in keuzes.toevoegingen if id in (t.id, f"{t.id}-1"))
    return next(((t.titel, t.tekst, t.onderdelen) for t in around), None)


def _quoted(text: str) -> str:
    if not text:
        return "niet ingevuld"
    return f"'{'; '.join(text.splitlines())}'"
