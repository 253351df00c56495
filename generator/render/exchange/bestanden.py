"""All files for exchange, of every questionnaire, with what a reader must know to trust one."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from generator.load import Inhoud
from generator.model.regiokader import RegioKader
from generator.render.exchange.antwoordschema import Schema, answers_schema
from generator.render.exchange.beslismodel import decision_model
from generator.render.exchange.dmn import DMN_13, DMN_15, dmn_file
from generator.render.exchange.open_formulieren import as_zip, form_files
from generator.screening.vragenlijst import NATIONAL

FOLDER = "uitwisseling"


@dataclass(frozen=True)
class Uitwisselbestand:
    """One file: its path on the site, what it is, and what is in it."""

    pad: str
    naam: str
    inhoud: bytes

    @property
    def sha256(self) -> str:
        """The checksum that a receiver can compare."""
        return hashlib.sha256(self.inhoud).hexdigest()


def exchange_files(inhoud: Inhoud) -> dict[str, tuple[Uitwisselbestand, ...]]:
    """Return the files by id of the region; the national ones under ''."""
    return {
        NATIONAL: tuple(_files(inhoud, None)),
        **{kader.regio.id: tuple(_files(inhoud, kader)) for kader in inhoud.kaders},
    }


def _files(inhoud: Inhoud, kader: RegioKader | None) -> Iterator[Uitwisselbestand]:
    landelijk = inhoud.landelijk
    vragenlijst = inhoud.vragenlijst_of(kader)
    folder = f"regios/{kader.regio.id}/{FOLDER}" if kader else FOLDER
    titel = f"Screening {kader.regio.naam}" if kader else landelijk.screening.titel
    if schema := _schema(inhoud, kader):
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        yield Uitwisselbestand(
            f"{folder}/antwoorden.schema.json", "Schema van de antwoorden", text.encode()
        )
    model = decision_model(landelijk, vragenlijst, titel)
    for name, versie in (("screening", DMN_15), ("screening-dmn-1.3", DMN_13)):
        yield Uitwisselbestand(
            f"{folder}/{name}.dmn", f"De regel als DMN {versie.nummer}", dmn_file(model, versie)
        )
    form = as_zip(form_files(landelijk, kader, vragenlijst, model))
    yield Uitwisselbestand(
        f"{folder}/open-formulieren.zip", "Het formulier voor Open Formulieren", form
    )


def _schema(inhoud: Inhoud, kader: RegioKader | None) -> Schema | None:
    """Return the schema; None for a region that asks just what the national one allows."""
    national = answers_schema(inhoud.landelijk, inhoud.complete)
    if kader is None:
        return national
    own = answers_schema(inhoud.landelijk, inhoud.vragenlijsten[kader.regio.id])
    return own if own["properties"] != national["properties"] else None
