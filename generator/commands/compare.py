"""`kaderwijzer compare`: a region beside the model, another region or a former edition."""

import json
from collections.abc import Iterable, Iterator

import yaml

from generator.load import Inhoud
from generator.model.convenant import Vroeger
from generator.model.document import Tekst, Tekstsoort
from generator.resolve.vergelijk import Verschil
from generator.screening.vragenlijst import NATIONAL
from generator.views.overgang import Omslag, Overgang, flips, sections, transition
from generator.views.vergelijking import Vergelijking, text_lines

_SIGNS = {Tekstsoort.ERBIJ: "[+{}+]", Tekstsoort.WEG: "[-{}-]"}


def as_lines(vergelijking: Vergelijking) -> list[str]:
    """Return the differences as text: what differs in meaning first, then the wording."""
    lines = [vergelijking.leeswijzer] if vergelijking.regels else []
    for heading, regels in (
        ("Wat er anders geldt:", vergelijking.betekenis),
        ("Alleen andere woorden:", vergelijking.woorden),
    ):
        lines += [heading] if regels else []
        for regel in regels:
            kader = f" ({', '.join(regel.kader)})" if regel.kader else ""
            aard = f" – anders: {regel.aard}" if regel.aard else ""
            lines += [f"{regel.element}: {regel.titel}{kader}{aard}"]
            lines += [f"  {_text(line)}" for line in text_lines(regel.tekst)]
            lines += [f"  waarom: {regel.waarom}"] if regel.waarom else []
    return [*lines, vergelijking.samen]


def _text(tekst: Tekst) -> str:
    return "".join(_SIGNS.get(s.soort, "{}").replace("{}", s.tekst) for s in tekst)


def as_data(verschillen: Iterable[Verschil]) -> list[dict[str, object]]:
    """Return the differences as plain data, with Dutch keys."""
    return [
        {
            "element": v.element,
            "titel": v.titel,
            "kader": list(v.kader),
            "links": v.links,
            "rechts": v.rechts,
            "betekenis": v.betekenis,
            "aard": [aard.value for aard in v.aard],
        }
        for v in verschillen
    ]


def upgrade(oud: Inhoud, nieuw: Inhoud) -> tuple[tuple[Overgang, ...], tuple[Omslag, ...]]:
    """Return what each region has to look at, and the cases that flip nationally."""
    per_region = tuple(transition(oud, nieuw, id) for id in nieuw.per_regio)
    return per_region, tuple(flips(oud, nieuw, (NATIONAL,)))


def upgrade_lines(
    overgangen: Iterable[Overgang], omslagen: Iterable[Omslag], since: str
) -> Iterator[str]:
    """Yield what each region has to look at; regions with the same answer stand together."""
    yield from map(str, omslagen)
    same: dict[tuple[tuple[str, tuple[str, ...]], ...], list[str]] = {}
    for overgang in overgangen:
        same.setdefault(tuple(sections(overgang)), []).append(overgang.regio)
    for found, regios in same.items():
        yield f"{', '.join(regios)}:"
        if not found:
            yield f"  niets te doen sinds {since}"
        for heading, lines in found:
            yield f"  {heading}"
            yield from (f"    {line}" for line in lines)


def upgrade_data(overgangen: Iterable[Overgang]) -> list[dict[str, object]]:
    """Return what each region has to look at as plain data, with Dutch keys."""
    return [
        {
            "regio": o.regio,
            "herzien": list(o.herzien),
            "vervallen": list(o.vervallen),
            "nieuw": list(o.nieuw),
            "verandert_mee": list(o.mee),
            "casussen": [str(omslag) for omslag in o.omslagen],
        }
        for o in overgangen
    ]


def former_lines(vroeger: Iterable[Vroeger]) -> str:
    """Return old texts as lines for `vroeger:` of a change in the model."""
    rows = [{"id": v.id, "gelezen": v.gelezen, "tekst": v.tekst} for v in vroeger]
    if not rows:
        return "Er veranderde geen tekst van het model."
    text = yaml.safe_dump({"vroeger": rows}, allow_unicode=True, sort_keys=False, width=1 << 20)
    return "\n".join(f"    {line}" for line in text.splitlines())


def printed(rows: object) -> str:
    """Return plain data as JSON for people and machines."""
    return json.dumps(rows, ensure_ascii=False, indent=2)
