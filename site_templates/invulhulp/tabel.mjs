// Tables of the convenant: the values of a region, and tables of its own. Pure.

import { gewoon } from "./clausule.mjs";
import { kolomtekst } from "./tekst.mjs";

/** A table that the region added itself. */
export function eigenTabel({ koppen, rijen }, titel) {
  const cellen = rijen.map((rij) => koppen.map((_, n) => String(rij[n] ?? "")));
  return {
    blok: "Tabel",
    titel,
    koppen,
    rijen: cellen.map((rij) => rij.map((cel) => [gewoon(cel)])),
    breedtes: breedtes(koppen, cellen),
  };
}

const tabelPerWaarde = new WeakMap();

/** An open place of the kind table as a table; null when it holds no rows. */
export function waardetabel({ plek, waarde }) {
  if (plek.soort !== "tabel" || !waarde || waarde.length === 0) return null;
  if (!tabelPerWaarde.has(waarde)) tabelPerWaarde.set(waarde, maakTabel(plek, waarde));
  return tabelPerWaarde.get(waarde);
}

function maakTabel(plek, waarde) {
  const kolommen = plek.kolommen.filter(
    (kolom) => kolom.verplicht || waarde.some((rij) => kolomtekst(kolom, rij)),
  );
  const cellen = waarde.map((rij) => kolommen.map((kolom) => kolomtekst(kolom, rij)));
  return {
    blok: "Tabel",
    titel: plek.titel,
    koppen: kolommen.map(({ naam }) => naam),
    rijen: cellen.map((rij) => rij.map((cel) => [gewoon(cel)])),
    breedtes: breedtes(kolommen.map(({ naam }) => naam), cellen),
  };
}

const OP_EEN_REGEL = 100;

/** Shares of the width: see text_widths in generator/views/clausule.py. */
function breedtes(koppen, cellen) {
  const kolommen = koppen.map((naam, n) => [naam, ...cellen.map((rij) => rij[n])]);
  const woorden = kolommen.map((teksten) => Math.max(0, ...teksten.flatMap((t) => t.split(/\s+/)).map(lengte)));
  const geheel = kolommen.map((teksten) => Math.max(0, ...teksten.map(lengte)));
  let gevonden = [];
  for (let meest = 60; meest > 7; meest -= 2) {
    gevonden = kolommen.map((_, n) => Math.max(8, woorden[n] + 2, Math.min(meest, geheel[n] + 2)));
    if (gevonden.reduce((a, b) => a + b, 0) <= OP_EEN_REGEL) break;
  }
  return gevonden;
}

/** The number of characters as Python counts them. */
function lengte(t) {
  return [...t].length;
}
