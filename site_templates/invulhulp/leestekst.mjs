// Texts of a region that anybody reads in the screening are plain: short sentences, no words
// that nobody explains, none that the screening must not use. The same as
// generator/checks/leesteksten.py, zinnen.py, vaktaal.py and uitkomstwoorden.py. Pure.

import { isGroep, melding } from "./melding.mjs";
import { sorteersleutel } from "./tekst.mjs";

const AFGEKORT = /(?<![\p{L}\p{N}_])(?:bijv|enz|nr|art|blz|dhr|mevr|mw|tel|jl|ca|incl|excl|evt|resp|o\.a|d\.w\.z|i\.v\.m|t\/m|m\.b\.t|t\.a\.v|z\.s\.m|n\.v\.t|e\.d|a\.d\.h\.v|t\.o\.v)\./giu;
const EINDE = /(?:(?<=[.!?…])|(?<=[.!?…]["'’”)]))\s+(?=["'‘“(]*[A-ZÀ-Ý0-9{])|\n\s*\n/;
const ZINSWOORD = /[\p{L}\p{N}]+(?:[-'’./][\p{L}\p{N}]+)*/gu;
const LETTERWOORD = /(?<![\p{L}\p{M}])\p{L}+(?:-\p{L}+)*/gu;
/** A dot that ends no sentence; replaced back before a sentence is shown. */
const PUNT = "\u2024";

/** A message for each sentence or word that is not plain. */
export function leestekstfouten(model, data) {
  return leesteksten(model.leestekst, data).flatMap(({ plek, pad, tekst }) =>
    [...langeZinnen(model.leestekst, tekst), ...vakwoorden(model.leestekst, tekst), ...uitkomstwoorden(model.leestekst, tekst)]
      .map(([code, zin]) => ({ ...melding(code, plek, pad, zin), ernst: "let op" })));
}

function leesteksten(regels, { keuzes, toevoegingen }) {
  const gekozen = isGroep(keuzes) ? regels.plekken.filter((id) => id in keuzes) : [];
  const eigen = (Array.isArray(toevoegingen) ? toevoegingen : []).filter((rij) => isGroep(rij) && regels.soorten.includes(rij.soort));
  return [
    ...gekozen.flatMap((id) => teksten(regels, keuzes[id], id, [])),
    ...eigen.flatMap((rij) => teksten(regels, rij, rij.id, [])),
  ];
}

function teksten(regels, waarde, plek, pad) {
  if (typeof waarde === "string") return [{ plek, pad, tekst: waarde }];
  if (Array.isArray(waarde)) return waarde.flatMap((deel, n) => teksten(regels, deel, plek, [...pad, n]));
  if (!isGroep(waarde)) return [];
  const namen = Object.keys(waarde).filter((naam) => !regels.niet_gelezen.includes(naam));
  return namen.flatMap((naam) => teksten(regels, waarde[naam], plek, [...pad, naam]));
}

function langeZinnen({ meeste_woorden }, tekst) {
  const zinnen = tekst.replace(AFGEKORT, (kort) => kort.replaceAll(".", PUNT)).split(EINDE);
  return zinnen.map((zin) => zin.trim().replaceAll(PUNT, ".")).flatMap((zin) => {
    const lang = [...zin.matchAll(ZINSWOORD)].length;
    return lang > meeste_woorden ? [["lange zin", `Deze zin telt ${lang} woorden, hoogstens ${meeste_woorden}: '${zin}'.`]] : [];
  });
}

function vakwoorden(regels, tekst) {
  const woorden = new Set([...tekst.matchAll(LETTERWOORD)].map(([woord]) => woord));
  return [...woorden]
    .filter((woord) => isVakwoord(regels, woord) && !uitgelegd(regels, woord))
    .map((woord) => ["vakwoord", `Vakwoord '${woord}' staat niet in de begrippen. Zeg het gewoon.`]);
}

function isVakwoord({ stammen }, woord) {
  const kaal = sorteersleutel(woord);
  return stammen.some((stam) => kaal.includes(stam));
}

function uitgelegd({ uitgangen, bekend }, woord) {
  const kaal = sorteersleutel(woord);
  return uitgangen.some((uit) => kaal.endsWith(uit)
    && uitgangen.some((ander) => bekend.includes(kaal.slice(0, kaal.length - uit.length) + ander)));
}

function uitkomstwoorden({ vermijd }, tekst) {
  return vermijd.flatMap(([woorden, raad]) => {
    const patroon = woorden.replaceAll("\\w", "[\\p{L}\\p{N}_]");
    const gevonden = tekst.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_])(?:${patroon})(?![\\p{L}\\p{N}_])`, "giu"));
    return [...gevonden].map(([woord]) => ["uitkomstwoord", `Het woord '${woord}' past niet bij de screening: ${raad}.`]);
  });
}
