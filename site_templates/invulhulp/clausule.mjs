// The text of a clause with its open places filled in and its references numbered. The same
// as generator/views/clausule.py. Pure.

import { alsRegel, plat, rangtelwoord, splits } from "./tekst.mjs";

const GEWOON = { value: "gewoon" };
const INGEVULD = { value: "ingevuld" };
/** A place that the region has yet to fill in. */
export const OPEN = { value: "open" };
const VERWIJZING = { value: "verwijzing" };

/** How each part is called, `artikel 7, tweede lid`, and what it stands in. */
export function namenEnKoppen(kader) {
  const namen = new Map();
  const koppen = new Map();
  for (const stuk of kader.stukken) {
    const naam = `${stuk.soort} ${stuk.nummer}`;
    namen.set(stuk.id, naam);
    koppen.set(stuk.id, stuk.id);
    stuk.leden.forEach((lid, n) => {
      namen.set(lid.id, stuk.leden.length === 1 ? naam : `${naam}, ${rangtelwoord(n + 1)} lid`);
      koppen.set(lid.id, stuk.id);
    });
  }
  return { namen, koppen };
}

/** A piece of text. */
export function gewoon(tekst, soort = GEWOON) {
  return { tekst, soort, doel: "", kop: "" };
}

/** What stands where a region still has to fill in a table. */
export function verzoek(plek) {
  return gewoon(`nog in te vullen: ${plek.titel.toLowerCase()}`, OPEN);
}

const vasteTeksten = new Map();

/**
 * A text in pieces; one without references is always the same list, so that it compares fast.
 * `vanuit` is the clause that it stands in: its own article is not named again.
 */
export function tekst(clausules, bron, vanuit = "") {
  const stukken = splits(bron);
  if (stukken.every((stuk) => typeof stuk === "string")) {
    if (!vasteTeksten.has(stukken)) {
      if (vasteTeksten.size > 5000) vasteTeksten.clear();
      vasteTeksten.set(stukken, stukken.map((stuk) => gewoon(stuk)));
    }
    return vasteTeksten.get(stukken);
  }
  let voor = null;
  return stukken.map((stuk) => {
    voor = stukVan(clausules, stuk, vanuit, voor);
    return voor;
  });
}

function stukVan(clausules, stuk, vanuit, voor) {
  if (typeof stuk === "string") return gewoon(voor && vraagtKomma(voor, stuk) ? `,${stuk}` : stuk);
  if (stuk.soort === "openplek") return waardestuk(clausules.kader.plekken.get(stuk.id), stuk.id);
  const naam = clausules.namen.get(stuk.id);
  if (naam === undefined) return gewoon("een vervallen bepaling", OPEN);
  const kop = clausules.koppen.get(stuk.id);
  const [, lid] = naam.split(", ");
  const hier = lid && kop === clausules.koppen.get(vanuit) ? `het ${lid}` : naam;
  return { tekst: hier, soort: VERWIJZING, doel: stuk.id, kop };
}

/** Whether a comma closes a reference: `artikel 3, eerste lid, geldt niet`. */
function vraagtKomma(voor, tekst) {
  return voor.soort === VERWIJZING && voor.tekst.includes(", ") && /^ \p{L}/u.test(tekst);
}

/** The same as one plain line; an open place stands between brackets. */
export function regel(clausules, bron) {
  const stukken = tekst(clausules, bron);
  return stukken.map((stuk) => (stuk.soort === OPEN ? `[${stuk.tekst}]` : stuk.tekst)).join("");
}

/** An open place as running text; a place that the model does not know stays visible. */
function waardestuk(gevonden, id) {
  if (!gevonden) return gewoon(id, OPEN);
  const { plek, stand, waarde } = gevonden;
  if (stand === "open") return gewoon(plek.titel.toLowerCase(), OPEN);
  return gewoon(plat(alsRegel(plek, waarde)), stand === "ingevuld" ? INGEVULD : GEWOON);
}
