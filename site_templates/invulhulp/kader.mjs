// What the choices of a region make of the national model: which articles, in which order,
// with which values. The same as generator/resolve; tests hold the two together. Pure.

import { verwijzingen } from "./tekst.mjs";

/** The model worked out for one region; `invoer` holds keuzes, toevoegingen and indeling. */
export function losOp(model, regio, invoer) {
  const { convenant } = model;
  const bij = { ...invoer, weg: (id) => Boolean(invoer.keuzes[id]?.laat_weg) };
  const groepen = gegroepeerd(convenant, bij);
  const genoemd = invoer.indeling.flatMap((deel) => deel.artikelen);
  const artikelen = ["", ...new Set(genoemd)].flatMap((id) => groepen.get(id) ?? []);
  const bijlagen = [
    ...convenant.bijlagen.flatMap((bijlage) => vanBijlage(bijlage, bij)),
    ...eigenBijlagen(bij.toevoegingen.filter((eigen) => eigen.soort === "bijlage" && !anker(eigen)), bij),
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
    delen: invoer.indeling.map((deel) => ({
      ...deel,
      artikelen: deel.artikelen.flatMap((id) => (groepen.get(id) ?? []).map((artikel) => artikel.id)),
    })),
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

/** The id of what an addition stands behind or before; empty when it names neither. */
export function anker({ na, voor }) {
  return na || voor || "";
}

function achter(bij, soort, id) {
  return bij.toevoegingen.filter((eigen) => eigen.soort === soort && eigen.na === id);
}

function vlakVoor(bij, soort, id) {
  return bij.toevoegingen.filter((eigen) => eigen.soort === soort && eigen.voor === id);
}

function leden(nationaal, bij, naLaatste = "") {
  const gevonden = [];
  for (const lid of nationaal) {
    gevonden.push(...eigenLeden(vlakVoor(bij, "lid", lid.id), bij));
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
    gevonden.push(...eigenLeden(achter(bij, "lid", lid.id), bij));
  }
  return naLaatste ? [...gevonden, ...eigenLeden(achter(bij, "lid", naLaatste), bij)] : gevonden;
}

function gekozenTekst(lid, keuze) {
  const variant = lid.varianten.find(({ id }) => id === keuze.kiest);
  return variant ? variant.tekst : landelijkeTekst(lid);
}

/** Added clauses, each between what stands before it and what stands behind it. */
function eigenLeden(rij, bij) {
  return rij.flatMap((eigen) => [
    ...eigenLeden(vlakVoor(bij, "lid", eigen.id), bij),
    eigenLid(eigen, eigen.id),
    ...eigenLeden(achter(bij, "lid", eigen.id), bij),
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
  return [
    ...eigenArtikelen(vlakVoor(bij, "artikel", artikel.id), bij),
    ...(blijft ? [zelf] : []),
    ...eigenArtikelen(achter(bij, "artikel", artikel.id), bij),
  ];
}

function eigenArtikelen(rij, bij) {
  return rij.flatMap((eigen) => [
    ...eigenArtikelen(vlakVoor(bij, "artikel", eigen.id), bij),
    {
      id: eigen.id,
      titel: eigen.titel,
      kader: [],
      herkomst: "praktijk",
      leden: [eigenLid(eigen, `${eigen.id}-1`), ...eigenLeden(achter(bij, "lid", eigen.id), bij)],
      soort: "artikel",
    },
    ...eigenArtikelen(achter(bij, "artikel", eigen.id), bij),
  ]);
}

/**
 * The articles by the one among them that a part names; below '' the first. An unnamed one
 * follows its predecessor; one that stands before another goes with that.
 */
function gegroepeerd(convenant, bij) {
  const { indeling, toevoegingen } = bij;
  const genoemd = indeling.flatMap((deel) => deel.artikelen);
  const los = new Map(toevoegingen.filter(({ id }) => !genoemd.includes(id)).map((eigen) => [eigen.id, eigen]));
  const groepen = new Map();
  let laatste = "";
  let vooruit = [];
  const erbij = (rij) => groepen.set(laatste, [...(groepen.get(laatste) ?? []), ...rij]);
  for (const artikel of convenant.artikelen.flatMap((een) => vanArtikel(een, bij))) {
    vooruit.push(artikel);
    if (genoemd.includes(artikel.id)) laatste = artikel.id;
    else if (gaatVooruit(los.get(artikel.id), los)) continue;
    erbij(vooruit);
    vooruit = [];
  }
  erbij(vooruit);
  return groepen;
}

function gaatVooruit(eigen, los) {
  if (!eigen) return false;
  const ander = los.get(anker(eigen));
  return ander ? gaatVooruit(ander, los) : Boolean(eigen.voor);
}

function vanBijlage(bijlage, bij) {
  const binnen = leden(bijlage.leden, bij, bijlage.id);
  const zelf = { ...bijlage, leden: binnen, soort: "bijlage", tabel: null };
  return [
    ...eigenBijlagen(vlakVoor(bij, "bijlage", bijlage.id), bij),
    ...(bij.weg(bijlage.id) ? [] : [zelf]),
    ...eigenBijlagen(achter(bij, "bijlage", bijlage.id), bij),
  ];
}

function eigenBijlagen(rij, bij) {
  return rij.flatMap((eigen) => [
    ...eigenBijlagen(vlakVoor(bij, "bijlage", eigen.id), bij),
    eigenBijlage(eigen, bij),
    ...eigenBijlagen(achter(bij, "bijlage", eigen.id), bij),
  ]);
}

/** An added annex: its points become clauses. */
function eigenBijlage(eigen, bij) {
  const punten = (eigen.onderdelen ?? []).map((tekst, n) => eigenLid({ tekst }, `${eigen.id}-${n + 1}`));
  return {
    id: eigen.id,
    titel: eigen.titel,
    herkomst: "praktijk",
    inleiding: eigen.tekst,
    leden: [...punten, ...eigenLeden(achter(bij, "lid", eigen.id), bij)],
    begrippen: false,
    tabellen: [],
    kader: [],
    soort: "bijlage",
    tabel: eigen.tabel ?? null,
  };
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
