// Abbreviations that a reader cannot know: see generator/checks/afkortingen.py. Pure.

import { isGroep, melding, plekVan } from "./melding.mjs";

const AFKORTING = /(?<![\p{L}\p{N}_-])(?=[A-Za-z0-9]*[A-Z][A-Za-z0-9]*[A-Z])[A-Z0-9][A-Za-z0-9]+/gu;
const IDS = /(K|S)-[A-Z0-9]+-\d+|TC-\d+|[CUFABV]\d+[a-z]?(-\d)?|GM\d+|V[RX]\d+/g;
const POSTCODE = /(?<![\p{L}\p{N}_])[1-9]\d{3} ?[A-Z]{2}(?![\p{L}\p{N}_])/gu;
const ROMEINS = /^X{0,2}(?:IX|IV|V?I{0,3})$/;

/** The words with two or more capitals in a text, without ids and postcodes. */
export function afkortingen(tekst) {
  const zonder = tekst.replace(IDS, " ").replace(/\{[^{}]*\}/g, " ").replace(POSTCODE, " ");
  const kaal = zonder.replace(/IJ(?=[a-z])/g, "Ij");
  const gevonden = [...kaal.matchAll(AFKORTING)].map(([woord]) => woord.replace(/s+$/, ""));
  return [...new Set(gevonden)].filter((woord) => !ROMEINS.test(woord));
}

/** A message for each abbreviation that nobody explains. */
export function afkortingfouten(model, data) {
  const bekend = new Set(model.woorden);
  const rij = Array.isArray(data.toevoegingen) ? data.toevoegingen.filter(isGroep) : [];
  for (const { soort, titel } of rij) if (soort === "begrip") bekend.add(String(titel));
  const fouten = [];
  const loopDoor = (waarde, pad) => {
    if (typeof waarde === "string") {
      for (const woord of afkortingen(waarde)) {
        if (bekend.has(woord)) continue;
        const tekst = `Leg de afkorting '${woord}' uit, als begrip van de regio. Of schrijf haar uit.`;
        fouten.push({ ...melding("afkorting", plekVan(pad, data), pad.slice(2), tekst), ernst: "let op" });
      }
    } else if (waarde !== null && typeof waarde === "object") {
      for (const [naam, binnen] of Object.entries(waarde)) {
        if (!model.niet_voor_lezers.includes(naam) || Array.isArray(waarde)) {
          loopDoor(binnen, [...pad, Array.isArray(waarde) ? Number(naam) : naam]);
        }
      }
    }
  };
  loopDoor(data, []);
  return fouten;
}
