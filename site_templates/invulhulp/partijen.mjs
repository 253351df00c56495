// Who the parties are, at the beginning and where they sign: see generator/views/partijen.py. Pure.

import { gewoon, verzoek } from "./clausule.mjs";
import { kolomtekst, metLidwoord, plat } from "./tekst.mjs";

const WIE = "vertegenwoordigd-door";

/** The parties as a numbered list; their roles stand in the annex with the list of parties. */
export function partijen(kader) {
  const { plek, waarde } = kader.plekken.get("partijen");
  if (!Array.isArray(waarde) || waarde.length === 0) {
    return { blok: "Alinea", tekst: [verzoek(plek)], klein: false };
  }
  const punten = waarde.map((rij) => {
    const teksten = Object.fromEntries(plek.kolommen.map((kolom) => [kolom.id, plat(kolomtekst(kolom, rij))]));
    return [gewoon(`${partij(teksten)};`)];
  });
  return { blok: "Lijst", punten: afgesloten(punten), genummerd: true };
}

/** A party as a convenant names it, with as much as the region filled in. */
function partij(teksten) {
  return [
    ["", teksten.partij],
    ["gevestigd te ", teksten.zetel],
    ["vertegenwoordigd door ", metLidwoord(teksten[WIE] ?? "")],
    ["ter uitvoering van het besluit van ", teksten.besluit],
    ["hierna te noemen: ", teksten.afkorting],
  ].filter(([, waarde]) => waarde).map(([vooraf, waarde]) => vooraf + waarde).join(", ");
}

/** The points of a sentence; a full stop ends it, not a semicolon. */
export function afgesloten(punten) {
  const laatste = punten.at(-1)?.at(-1);
  if (!laatste?.tekst.endsWith(";")) return punten;
  const slot = { ...laatste, tekst: `${laatste.tekst.slice(0, -1)}.` };
  return [...punten.slice(0, -1), [...punten.at(-1).slice(0, -1), slot]];
}

/** The parties that the region names, or else its municipalities. */
export function ondertekenaars(kader) {
  const { waarde } = kader.plekken.get("partijen");
  const gevonden = kader.plekken.get("convenant-plaats");
  const plaats = gevonden.stand === "open" ? "" : plat(gevonden.waarde);
  const tekenaar = (partij_, functie) => ({ partij: partij_, naam: "", functie, plaats, datum: "", open: false });
  if (Array.isArray(waarde) && waarde.length > 0) {
    return waarde.map((rij) => tekenaar(String(rij.partij ?? ""), String(rij[WIE] ?? "")));
  }
  return kader.regios.flatMap((regio) =>
    regio.gemeenten
      .filter(({ aangesloten }) => aangesloten)
      .map(({ naam }) => tekenaar(`Gemeente ${naam}`, "burgemeester")),
  );
}
