// What the choices of a region make of the national model: which articles, in which order,
// with which values. The same as generator/resolve; tests hold the two together. Pure.

import { verwijzingen } from "./tekst.mjs";

/** The model worked out for one region; `invoer` holds keuzes, toevoegingen and indeling. */
export function losOp(model, regio, invoer) {
  const { convenant } = model;
  const bij = { ...invoer, weg: (id) => Boolean(invoer.keuzes[id]?.laat_weg) };
  let artikelen = convenant.artikelen.flatMap((artikel) => vanArtikel(artikel, bij));
  if (invoer.indeling.length > 0) artikelen = geordend(artikelen, invoer.indeling);
  const bijlagen = [
    ...convenant.bijlagen.flatMap((bijlage) => vanBijlage(bijlage, bij)),
    ...erbij(bij, "bijlage", "").flatMap((eigen) => eigenBijlage(eigen, bij)),
  ];
  const kader = {
    model,
    convenant,
    regio,
    regios: regio.samen.map((id) => model.regios[id]),
    plekken: new Map(model.openplekken.map((plek) => [plek.id, metStand(plek, invoer.keuzes[plek.id])])),
    overwegingen: leden(convenant.overwegingen, bij),
    artikelen: artikelen.map((artikel, n) => ({ ...artikel, nummer: n + 1 })),
    bijlagen: bijlagen.map((bijlage, n) => ({ ...bijlage, nummer: n + 1 })),
    begrippen: invoer.toevoegingen.filter(({ soort }) => soort === "begrip"),
    delen: invoer.indeling,
  };
  kader.stukken = [...kader.artikelen, ...kader.bijlagen];
  kader.nodig = nodig(kader);
  kader.nogOpen = model.openplekken
    .filter((plek) => kader.nodig.has(plek.id))
    .map((plek) => kader.plekken.get(plek.id))
    .filter(({ stand }) => stand === "open");
  return kader;
}

/** The text of a clause that holds when the region chooses nothing. */
export function landelijkeTekst(lid) {
  if (lid.varianten.length === 0) return lid.tekst;
  const gekozen = lid.standaard || lid.varianten[0].id;
  return lid.varianten.find(({ id }) => id === gekozen).tekst;
}

function metStand(plek, keuze) {
  const waarde = keuze && (keuze.vult_in ?? keuze.kiest);
  if (waarde !== undefined) {
    return { plek, stand: "ingevuld", waarde, waarom: keuze.waarom ?? "", besluit: keuze.besluit };
  }
  if (plek.standaard !== null) return { plek, stand: "standaard", waarde: plek.standaard };
  return { plek, stand: "open" };
}

function erbij(bij, soort, na) {
  return bij.toevoegingen.filter((eigen) => eigen.soort === soort && (eigen.na ?? "") === na);
}

function leden(nationaal, bij, naLaatste = "") {
  const gevonden = [];
  for (const lid of nationaal) {
    if (!bij.weg(lid.id)) {
      const keuze = bij.keuzes[lid.id] ?? {};
      const vervangen = Boolean(keuze.vervangt_door);
      gevonden.push({
        id: lid.id,
        tekst: vervangen ? keuze.vervangt_door : gekozenTekst(lid, keuze),
        onderdelen: vervangen ? keuze.onderdelen ?? [] : lid.onderdelen,
        plek: lid.tabel,
        tabel: null,
      });
    }
    gevonden.push(...eigenLeden(lid.id, bij));
  }
  return naLaatste ? [...gevonden, ...eigenLeden(naLaatste, bij)] : gevonden;
}

function gekozenTekst(lid, keuze) {
  const variant = lid.varianten.find(({ id }) => id === keuze.kiest);
  return variant ? variant.tekst : landelijkeTekst(lid);
}

function eigenLeden(na, bij) {
  return erbij(bij, "lid", na).flatMap((eigen) => [
    eigenLid(eigen, eigen.id),
    ...eigenLeden(eigen.id, bij),
  ]);
}

function eigenLid(eigen, id) {
  const { tekst, onderdelen = [], tabel = null } = eigen;
  return { id, tekst, onderdelen, plek: "", tabel };
}

function vanArtikel(artikel, bij) {
  const binnen = leden(artikel.leden, bij, artikel.id);
  const zelf = { ...artikel, leden: binnen, soort: "artikel" };
  const blijft = binnen.length > 0 && !bij.weg(artikel.id);
  return [...(blijft ? [zelf] : []), ...eigenArtikelen(artikel.id, bij)];
}

function eigenArtikelen(na, bij) {
  return erbij(bij, "artikel", na).flatMap((eigen) => [
    {
      id: eigen.id,
      titel: eigen.titel,
      kader: [],
      herkomst: "praktijk",
      leden: [eigenLid(eigen, `${eigen.id}-1`), ...eigenLeden(eigen.id, bij)],
      soort: "artikel",
    },
    ...eigenArtikelen(eigen.id, bij),
  ]);
}

function geordend(artikelen, indeling) {
  const genoemd = indeling.flatMap((deel) => deel.artikelen);
  const achter = new Map();
  let laatste = "";
  for (const artikel of artikelen) {
    if (genoemd.includes(artikel.id)) laatste = artikel.id;
    achter.set(laatste, [...(achter.get(laatste) ?? []), artikel]);
  }
  return ["", ...new Set(genoemd)].flatMap((id) => achter.get(id) ?? []);
}

function vanBijlage(bijlage, bij) {
  const binnen = leden(bijlage.leden, bij, bijlage.id);
  const zelf = { ...bijlage, leden: binnen, soort: "bijlage", tabel: null };
  return [
    ...(bij.weg(bijlage.id) ? [] : [zelf]),
    ...erbij(bij, "bijlage", bijlage.id).flatMap((eigen) => eigenBijlage(eigen, bij)),
  ];
}

/** An added annex (its points become clauses), and what stands behind it. */
function eigenBijlage(eigen, bij) {
  const punten = (eigen.onderdelen ?? []).map((tekst, n) => eigenLid({ tekst }, `${eigen.id}-${n + 1}`));
  const zelf = {
    id: eigen.id,
    titel: eigen.titel,
    herkomst: "praktijk",
    inleiding: eigen.tekst,
    leden: [...punten, ...eigenLeden(eigen.id, bij)],
    begrippen: false,
    tabellen: [],
    kader: [],
    soort: "bijlage",
    tabel: eigen.tabel ?? null,
  };
  return [zelf, ...erbij(bij, "bijlage", eigen.id).flatMap((verder) => eigenBijlage(verder, bij))];
}

/** The ids of the open places that must have a value: see generator/resolve/nodig.py. */
function nodig({ model, convenant, overwegingen, stukken, bijlagen }) {
  const genoemd = new Set();
  const teksten = [convenant.titel, convenant.aanhef, convenant.slot];
  for (const lid of [...overwegingen, ...stukken.flatMap((stuk) => stuk.leden)]) {
    teksten.push(lid.tekst, ...lid.onderdelen);
    if (lid.plek) genoemd.add(lid.plek);
  }
  for (const bijlage of bijlagen) teksten.push(bijlage.inleiding);
  for (const tekst of teksten) {
    for (const { soort, id } of verwijzingen(tekst)) if (soort === "openplek") genoemd.add(id);
  }
  const inTabel = new Set(bijlagen.flatMap((bijlage) => bijlage.tabellen));
  const landelijk = new Set(model.genoemd);
  const gevonden = new Set(genoemd);
  for (const { id, verplicht } of model.openplekken) {
    if (verplicht && (!landelijk.has(id) || inTabel.has(id))) gevonden.add(id);
  }
  return gevonden;
}
