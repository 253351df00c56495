// Small helpers for Dutch text, as generator/dutch.py and generator/resolve have them. Pure.

const MAANDEN = [
  "januari", "februari", "maart", "april", "mei", "juni", "juli",
  "augustus", "september", "oktober", "november", "december",
];
const RANGTELWOORDEN = [
  "eerste", "tweede", "derde", "vierde", "vijfde", "zesde",
  "zevende", "achtste", "negende", "tiende", "elfde", "twaalfde",
];
const PLEK = /(\{?)\{\s*((?:[a-z]+\s*:\s*)?[a-z0-9][a-z0-9-]*)\s*\}(?!\})/g;
const HAAK = /(\{?)\{(?!\{)([^{}]*)(\}?)/g;
const SOORTEN = ["openplek", "artikel", "lid", "bijlage"];

/** The text on one line, with single spaces. */
export function plat(tekst) {
  return String(tekst).split(/\s+/).filter(Boolean).join(" ");
}

/** `a, b en c` */
export function opsomming(delen) {
  if (delen.length < 2) return delen.join("");
  return `${delen.slice(0, -1).join(", ")} en ${delen[delen.length - 1]}`;
}

const ONZIJDIG = ["hoofd", "lid", "college", "bestuur"];
const BEPAALD = ["de", "het", "een", "zijn", "haar", "hun", "mevrouw"];

/** A function with its article: `de burgemeester`; one that has it, or a name, stays as it is. */
export function metLidwoord(functie) {
  const [eerste] = functie.split(" ", 1);
  const [teken = ""] = eerste;
  if (!functie || BEPAALD.includes(eerste) || teken !== teken.toLowerCase()) return functie;
  return `${ONZIJDIG.some((eind) => eerste.endsWith(eind)) ? "het" : "de"} ${functie}`;
}

/** 1 as `eerste`; from 13 on as `13e`. */
export function rangtelwoord(nummer) {
  return RANGTELWOORDEN[nummer - 1] ?? `${nummer}e`;
}

/** `1 plek` or `3 plekken` */
export function aantal(getal, enkelvoud, meervoud) {
  return `${getal} ${getal === 1 ? enkelvoud : meervoud}`;
}

/** Whether this is a date that exists, as `2026-03-12`. */
export function isDatum(waarde) {
  if (typeof waarde !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(waarde)) return false;
  const [jaar, maand, dag] = waarde.split("-").map(Number);
  if (jaar < 1) return false;
  const gevonden = new Date(Date.UTC(2000, 0, 1));
  gevonden.setUTCFullYear(jaar, maand - 1, dag);
  return gevonden.getUTCMonth() === maand - 1 && gevonden.getUTCDate() === dag;
}

/** `2026-03-02` as `2 maart 2026`. */
export function datumInWoorden(iso) {
  const [jaar, maand, dag] = iso.split("-").map(Number);
  return `${dag} ${MAANDEN[maand - 1]} ${jaar}`;
}

const sleutels = new Map();

/** A key that sorts as a Dutch reader expects: no case, accents or apostrophes. */
export function sorteersleutel(tekst) {
  let sleutel = sleutels.get(tekst);
  if (sleutel === undefined) {
    const kaal = tekst.normalize("NFKD").replace(/[^\p{L}\p{N} ]/gu, "");
    sleutel = kaal.toLowerCase().replaceAll("ß", "ss").trim();
    if (sleutels.size > 20000) sleutels.clear();
    sleutels.set(tekst, sleutel);
  }
  return sleutel;
}

const gesplitst = new Map();

/** The pieces of a clause on one line: texts, and references as { soort, id }. */
export function splits(tekst) {
  let stukken = gesplitst.get(tekst);
  if (!stukken) {
    stukken = knipVerwijzingen(plat(tekst));
    if (gesplitst.size > 5000) gesplitst.clear();
    gesplitst.set(tekst, stukken);
  }
  return stukken;
}

function knipVerwijzingen(tekst) {
  const stukken = [];
  let eind = 0;
  for (const gevonden of tekst.matchAll(PLEK)) {
    if (gevonden[1]) continue; // two braces: a template of something else, so text
    if (gevonden.index > eind) stukken.push(tekst.slice(eind, gevonden.index));
    stukken.push(verwijzing(gevonden[2]));
    eind = gevonden.index + gevonden[0].length;
  }
  if (eind < tekst.length) stukken.push(tekst.slice(eind));
  return stukken;
}

function verwijzing(binnen) {
  const punt = binnen.indexOf(":");
  if (punt < 0) return { soort: "openplek", id: binnen.trim() };
  const soort = binnen.slice(0, punt).trim();
  if (!SOORTEN.includes(soort)) return { soort: "openplek", id: binnen.trim() };
  return { soort, id: binnen.slice(punt + 1).trim() };
}

/** The references in a clause. */
export function verwijzingen(tekst) {
  return splits(tekst).filter((stuk) => typeof stuk !== "string");
}

/** Braces that begin no reference, with what they may have been meant for. */
export function losseHaken(tekst) {
  const echt = new Set([...tekst.matchAll(PLEK)].filter(([, dubbel]) => !dubbel).map(({ index }) => index));
  return [...tekst.matchAll(HAAK)]
    .filter((gevonden) => !gevonden[1] && !echt.has(gevonden.index))
    .map(([, , binnen, dicht]) => {
      const woord = dicht ? binnen : (binnen.split(/\s+/).filter(Boolean)[0] ?? "");
      const naam = woord.slice(woord.lastIndexOf(":") + 1).replace(/^[ .,;]+|[ .,;]+$/g, "");
      const soort = binnen.includes(":") ? binnen.slice(0, binnen.indexOf(":")).trim().toLowerCase() : "";
      return {
        binnen: woord,
        bedoeld: naam.toLowerCase().replace(/[\s_]+/g, "-"),
        soort: SOORTEN.includes(soort) && soort !== "openplek" ? soort : "",
      };
    });
}

/** A single value as text: a date in words, the name of an option. */
function celtekst(soort, opties, waarde, eenheid = "") {
  if (soort === "datum" && isDatum(waarde)) return datumInWoorden(waarde);
  if (soort === "keuze") return opties.find((optie) => optie.id === waarde)?.naam ?? String(waarde);
  return `${waarde} ${eenheid}`.trim();
}

/** The text of one cell; empty when the row does not fill it in. */
export function kolomtekst(kolom, rij) {
  return kolom.id in rij ? celtekst(kolom.soort, kolom.opties, rij[kolom.id]) : "";
}

/** A value on one line. */
export function alsRegel(plek, waarde) {
  if (plek.soort === "lijst" && Array.isArray(waarde)) return opsomming(waarde.map(String));
  if (plek.soort === "tabel" && Array.isArray(waarde)) {
    const rijen = waarde.map((rij) => plek.kolommen.map((kolom) => kolomtekst(kolom, rij)));
    return rijen.map((cellen) => cellen.filter(Boolean).join(", ")).join("; ");
  }
  return celtekst(plek.soort, plek.opties, waarde, plek.eenheid);
}
