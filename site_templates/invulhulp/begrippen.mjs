// Which terms of the glossary occur in a convenant: see generator/views/begrippen.py. Pure.

import { gewoon, regel, tekst } from "./clausule.mjs";
import { sorteersleutel } from "./tekst.mjs";

/** The terms that occur in this convenant, with those of the region first. */
export function begrippen(kader, clausules) {
  const eigen = kader.begrippen.map(({ titel, tekst: uitleg }) => [
    [gewoon(titel ?? "")],
    tekst(clausules, uitleg),
  ]);
  const eerder = gedefinieerd(kader, clausules);
  const landelijk = voorkomend(kader, clausules)
    .filter((begrip) => ![begrip.term, eigenNaam(begrip, kader)].some((naam) => eerder.has(naam.toLowerCase())))
    .map((begrip) => begriprij(begrip, kader));
  return {
    blok: "Tabel",
    titel: "Begrippen",
    koppen: ["Begrip", "Betekenis"],
    rijen: [...eigen, ...landelijk],
    breedtes: [1, 3],
  };
}

/** The terms that the article with definitions gives a meaning, in lower case. */
function gedefinieerd(kader, clausules) {
  const leden = kader.artikelen.filter(({ id }) => id === "begrippen").flatMap((artikel) => artikel.leden);
  return new Set(leden.flatMap((lid) => lid.onderdelen).map((deel) => regel(clausules, deel).split(":", 1)[0].toLowerCase()));
}

/** The name that the region gave to a role; empty for another term. */
function eigenNaam(begrip, kader) {
  const rol = begrip.rolnaam ? kader.plekken.get(begrip.rolnaam) : null;
  return rol?.stand === "ingevuld" ? String(rol.waarde) : "";
}

const rijPerBegrip = new WeakMap();

/** A term; a role that the region renamed comes with the name it has there. */
function begriprij(begrip, kader) {
  const eigen = eigenNaam(begrip, kader);
  if (eigen && eigen.toLowerCase() !== begrip.term.toLowerCase()) {
    const naam = `${eigen[0].toUpperCase()}${eigen.slice(1)} (in het kader: ${begrip.term.toLowerCase()})`;
    return [[gewoon(naam)], [gewoon(begrip.betekenis)]];
  }
  if (!rijPerBegrip.has(begrip)) {
    rijPerBegrip.set(begrip, [[gewoon(begrip.term)], [gewoon(begrip.betekenis)]]);
  }
  return rijPerBegrip.get(begrip);
}

const WOORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

function voorkomend(kader, clausules) {
  const leden = [...kader.overwegingen, ...kader.stukken.flatMap((stuk) => stuk.leden)];
  const teksten = leden.flatMap((lid) => [lid.tekst, ...lid.onderdelen]);
  const woorden = teksten.flatMap((bron) => woordenVan(regel(clausules, bron)));
  const begin = beginwoorden(kader.model);
  const gevonden = new Set();
  woorden.forEach((woord, n) => {
    for (const { naam, lang, begrip } of begin.get(woord) ?? []) {
      if (!gevonden.has(begrip) && woorden.slice(n, n + lang).join(" ") === naam) gevonden.add(begrip);
    }
  });
  return kader.model.begrippen.filter((begrip) => gevonden.has(begrip));
}

const woordenPerTekst = new Map();

function woordenVan(tekst_) {
  let woorden = woordenPerTekst.get(tekst_);
  if (!woorden) {
    woorden = [...tekst_.matchAll(WOORD)].map(([woord]) => sorteersleutel(woord));
    if (woordenPerTekst.size > 5000) woordenPerTekst.clear();
    woordenPerTekst.set(tekst_, woorden);
  }
  return woorden;
}

const beginPerModel = new WeakMap();

/** The terms by the first word of each of their names. */
function beginwoorden(model) {
  let begin = beginPerModel.get(model);
  if (!begin) {
    begin = new Map();
    for (const begrip of model.begrippen) {
      for (const naam of begrip.namen) {
        const delen = naam.split(" ");
        const erbij = { naam, lang: delen.length, begrip };
        begin.set(delen[0], [...(begin.get(delen[0]) ?? []), erbij]);
      }
    }
    beginPerModel.set(model, begin);
  }
  return begin;
}
