// The Word file of the present state: the parts of the site's own package, filled in here with
// the same templates. See generator/render/documents/docx.py and pakket.py. Pure.

import { paginanummers } from "./paginas.mjs";
import { vulSjabloon } from "./sjabloon.mjs";

const TEKSTBREEDTE = 9400;
const LANGSTE_BLADWIJZER = 40;
const TIJD = new Date(1980, 0, 1);

/** The bytes of the file. `zip` is the zip writer, `sjablonen` the trees of the parts. */
export function maakWord(document, sjablonen, zip) {
  const delen = {};
  for (const [naam, tekst] of Object.entries(worddelen(document, sjablonen))) {
    delen[naam] = [zip.strToU8(tekst), { mtime: TIJD }];
  }
  return zip.zipSync(delen);
}

/** What the templates of the page and of the Word file both call for. */
const GEDEELD = { soort: ([blok]) => blok.blok };

/** The document as markup, as the site's own page has it. */
export function alsOpmaak(document, { html }) {
  return vulSjabloon(html, { document, kopniveau: 3, ...GEDEELD });
}

/** The text of each part by its name. */
export function worddelen(document, { docx, accent }) {
  let nummer = 0;
  const namen = {
    document,
    ...GEDEELD,
    accent: document.accent || accent,
    logo: null,
    ondertekening: () => ({}),
    inhoud: () => inhoudsopgave(document),
    verwijsdelen: ([stuk]) => verwijsdelen(stuk),
    bladwijzer: ([anker]) => bladwijzer(anker),
    breedte: ([deel, delen]) => Math.floor((TEKSTBREEDTE * deel) / delen.reduce((a, b) => a + b, 0)),
    nummer: () => { nummer += 1; return nummer; },
    laatste: () => nummer,
  };
  return Object.fromEntries(
    Object.entries(docx).map(([naam, boom]) => [naam, vulSjabloon(boom, namen)]),
  );
}

function inhoudsopgave({ blokken, concept }) {
  const regels = blokken.flatMap((blok) => {
    if (blok.blok === "Kop" && blok.niveau <= 2 && blok.anker) return [[blok.niveau, blok.tekst, blok.anker]];
    if (blok.blok === "Documentartikel") return [[2, `Artikel ${blok.nummer} ${blok.titel}`, blok.anker]];
    if (blok.blok === "Bijlagekop") return [[1, `Bijlage ${blok.nummer} ${blok.titel}`, blok.anker]];
    return [];
  });
  const paginas = paginanummers(blokken, regels.length, concept);
  return regels.map(([niveau, tekst, anker]) => [niveau, tekst, anker, paginas.get(anker)]);
}

/** `artikel 7` and `tweede` for `artikel 7, tweede lid`; only the second for `het tweede lid`. */
function verwijsdelen({ tekst }) {
  const [kop, lid = ""] = tekst.startsWith("het ") ? ["", tekst.slice(4)] : tekst.split(", ");
  return [kop, lid.replace(/ lid$/, "")];
}

/** An anchor as the name of a bookmark; a long one ends in digits of its own. */
function bladwijzer(anker) {
  const naam = `kw_${anker.replaceAll("-", "_")}`;
  if (naam.length <= LANGSTE_BLADWIJZER) return naam;
  let som = 0x811c9dc5;
  for (const teken of anker) som = Math.imul(som ^ teken.codePointAt(0), 0x01000193) >>> 0;
  return `${naam.slice(0, 31)}_${som.toString(16).padStart(8, "0")}`;
}
