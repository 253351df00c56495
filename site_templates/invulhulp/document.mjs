// The convenant of a region as a list of blocks: what the preview and the Word file are made
// from. The same as generator/views/convenant.py; tests hold the two together. Pure.

import { alsRegel, aantal, kolomtekst, opsomming, plat, rangtelwoord, sorteersleutel, splits } from "./tekst.mjs";

const GEWOON = { value: "gewoon" };
const INGEVULD = { value: "ingevuld" };
const OPEN = { value: "open" };
const VERWIJZING = { value: "verwijzing" };

const VERZONNEN =
  "Dit convenant is verzonnen. Het is een voorbeeld, geen afspraak van een echte regio.";
const VOETTEKST = "Opgesteld met het landelijke model; de regio stelt de tekst vast";

/** The whole document, as generator.model.document.Document. */
export function maakDocument(kader) {
  const clausules = { kader, ...namenEnKoppen(kader) };
  const { convenant, regios } = kader;
  return {
    slug: "convenant",
    titel: regel(clausules, convenant.titel),
    regio: opsomming(regios.map(({ naam }) => naam)),
    huis: huisnaam(kader),
    versie: `model ${convenant.versie}`,
    kader: [...new Set(kader.artikelen.flatMap((artikel) => artikel.kader))],
    blokken: blokken(kader, clausules),
    voettekst: VOETTEKST,
    concept: isConcept(kader),
    verzonnen: kader.regio.verzonnen,
    titelblad: true,
    briefhoofd: [],
    accent: "",
    logo: null,
  };
}

/** Whether it is still a draft: not adopted, or with open places. */
export function isConcept(kader) {
  return kader.nogOpen.length > 0 || kader.plekken.get("convenant-status").waarde !== "vastgesteld";
}

/** The name on documents: of the one house, or of the cooperation as a whole. */
export function huisnaam({ plekken, regio }) {
  const genoemd = plekken.get("naam-veiligheidshuis");
  if (genoemd.stand === "ingevuld") return String(genoemd.waarde);
  return regio.huizen.length === 1 ? regio.huizen[0] : `Veiligheidshuis in de regio ${regio.naam}`;
}

function namenEnKoppen(kader) {
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

function gewoon(tekst, soort = GEWOON) {
  return { tekst, soort, doel: "", kop: "" };
}

const vasteTeksten = new Map();

/** A text in pieces; one without references is always the same list, so that it compares fast. */
function tekst(clausules, bron) {
  const stukken = splits(bron);
  if (stukken.every((stuk) => typeof stuk === "string")) {
    if (!vasteTeksten.has(stukken)) {
      if (vasteTeksten.size > 5000) vasteTeksten.clear();
      vasteTeksten.set(stukken, stukken.map((stuk) => gewoon(stuk)));
    }
    return vasteTeksten.get(stukken);
  }
  return stukken.map((stuk) => {
    if (typeof stuk === "string") return gewoon(stuk);
    if (stuk.soort === "openplek") return waardestuk(clausules.kader.plekken.get(stuk.id), stuk.id);
    const naam = clausules.namen.get(stuk.id);
    if (naam === undefined) return gewoon("een vervallen bepaling", OPEN);
    return { tekst: naam, soort: VERWIJZING, doel: stuk.id, kop: clausules.koppen.get(stuk.id) };
  });
}

function regel(clausules, bron) {
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

function blokken(kader, clausules) {
  const { convenant, regio } = kader;
  return [
    ...(regio.verzonnen
      ? [{ blok: "Kadertekst", titel: "Verzonnen voorbeeld", tekst: [gewoon(VERZONNEN)] }]
      : []),
    kop("Partijen", "partijen"),
    alinea(tekst(clausules, convenant.aanhef)),
    openTabel(kader, "partijen"),
    ...nietAangesloten(kader),
    kop("Overwegingen", "overwegingen"),
    alinea([gewoon("Partijen overwegen dat:")]),
    lijst(kader.overwegingen.map((lid) => tekst(clausules, lid.tekst))),
    ...(kader.delen.length > 0 ? [] : [kop("Artikelen", "artikelen")]),
    ...kader.artikelen.flatMap((artikel) => [
      ...deelkop(kader, artikel),
      {
        blok: "Documentartikel",
        anker: artikel.id,
        nummer: artikel.nummer,
        titel: regel(clausules, artikel.titel),
        leden: artikelleden(clausules, artikel.leden),
        kader: artikel.kader,
      },
    ]),
    kop("Ondertekening", "ondertekening"),
    alinea(tekst(clausules, convenant.slot)),
    { blok: "Handtekeningen", ondertekenaars: ondertekenaars(kader), id: "", label: "", uitleg: "" },
    ...kader.bijlagen.flatMap((bijlage) => bijlageblokken(kader, bijlage, clausules)),
    ...nogInTeVullen(kader),
  ];
}

function kop(titel, anker, niveau = 1) {
  return { blok: "Kop", tekst: titel, niveau, anker, kader: [] };
}

function alinea(stukken) {
  return { blok: "Alinea", tekst: stukken, klein: false };
}

function lijst(punten) {
  return { blok: "Lijst", punten };
}

function nietAangesloten(kader) {
  const los = kader.regios.flatMap((regio) => regio.gemeenten.filter((g) => !g.aangesloten));
  if (los.length === 0) return [];
  return [
    alinea([gewoon("Nog niet aangesloten, en dus geen partij:")]),
    lijst(los.map(({ naam, reden }) => [gewoon(`gemeente ${naam}: ${reden}`)])),
  ];
}

function deelkop(kader, artikel) {
  if (kader.delen.length === 0) return [];
  const aanwezig = new Set(kader.artikelen.map(({ id }) => id));
  return kader.delen.flatMap((deel, n) => {
    const eerste = deel.artikelen.find((id) => aanwezig.has(id));
    return eerste === artikel.id ? [kop(deel.titel, `deel-${n + 1}`)] : [];
  });
}

function artikelleden(clausules, leden) {
  return leden.map((lid, n) => ({
    anker: lid.id,
    nummer: leden.length > 1 ? n + 1 : null,
    tekst: [...tekst(clausules, lid.tekst), ...openPlek(clausules.kader, lid)],
    onderdelen: lid.onderdelen.map((deel) => tekst(clausules, deel)),
    tabel: lidtabel(clausules.kader, lid),
  }));
}

/** The request to fill in the table of a clause, as long as it holds nothing. */
function openPlek(kader, lid) {
  const gevonden = lid.plek ? kader.plekken.get(lid.plek) : null;
  return gevonden?.stand === "open" ? [gewoon(" "), verzoek(gevonden.plek)] : [];
}

function verzoek(plek) {
  return gewoon(`nog in te vullen: ${plek.titel.toLowerCase()}`, OPEN);
}

function lidtabel(kader, lid) {
  if (lid.tabel) return eigenTabel(lid.tabel, "Tabel van de regio");
  return lid.plek ? waardetabel(kader.plekken.get(lid.plek)) : null;
}

/** A table that the region added itself. */
function eigenTabel({ koppen, rijen }, titel) {
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

function waardetabel({ plek, waarde }) {
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

function bijlageblokken(kader, bijlage, clausules) {
  const gevonden = [
    {
      blok: "Bijlagekop",
      anker: bijlage.id,
      nummer: bijlage.nummer,
      titel: regel(clausules, bijlage.titel),
      kader: bijlage.kader,
    },
  ];
  if (bijlage.inleiding) gevonden.push(alinea(tekst(clausules, bijlage.inleiding)));
  if (bijlage.leden.length > 0) {
    gevonden.push({ blok: "Bijlageleden", leden: artikelleden(clausules, bijlage.leden) });
  }
  if (bijlage.tabel) gevonden.push(eigenTabel(bijlage.tabel, bijlage.titel));
  for (const id of bijlage.tabellen) {
    const { plek, stand } = kader.plekken.get(id);
    if (kader.nodig.has(id) || stand !== "open") {
      gevonden.push(kop(plek.titel, "", 2), openTabel(kader, id));
    }
  }
  if (bijlage.begrippen) gevonden.push(begrippen(kader, clausules));
  return gevonden;
}

/** The terms that occur in this convenant, with those of the region first. */
function begrippen(kader, clausules) {
  const eigen = kader.begrippen.map(({ titel, tekst: uitleg }) => [
    [gewoon(titel ?? "")],
    tekst(clausules, uitleg),
  ]);
  const landelijk = voorkomend(kader, clausules).map(begriprij);
  return {
    blok: "Tabel",
    titel: "Begrippen",
    koppen: ["Begrip", "Betekenis"],
    rijen: [...eigen, ...landelijk],
    breedtes: [1, 3],
  };
}

const rijPerBegrip = new WeakMap();

function begriprij(begrip) {
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
        if (delen.length <= 4) begin.set(delen[0], [...(begin.get(delen[0]) ?? []), erbij]);
      }
    }
    beginPerModel.set(model, begin);
  }
  return begin;
}

function openTabel(kader, id) {
  const gevonden = kader.plekken.get(id);
  const tabel = waardetabel(gevonden);
  if (tabel) return tabel;
  const { plek, stand, waarde } = gevonden;
  if (plek.soort === "lijst" && stand !== "open") return lijst(waarde.map((punt) => [gewoon(String(punt))]));
  return alinea([verzoek(plek)]);
}

function ondertekenaars(kader) {
  const { waarde } = kader.plekken.get("partijen");
  if (Array.isArray(waarde) && waarde.length > 0) {
    return waarde.map((rij) => ({
      partij: String(rij.partij ?? ""),
      naam: "",
      functie: String(rij["vertegenwoordigd-door"] ?? ""),
      datum: "",
    }));
  }
  return kader.regios.flatMap((regio) =>
    regio.gemeenten
      .filter(({ aangesloten }) => aangesloten)
      .map(({ naam }) => ({ partij: `Gemeente ${naam}`, naam: "", functie: "burgemeester", datum: "" })),
  );
}

function nogInTeVullen({ nogOpen }) {
  if (nogOpen.length === 0) return [];
  return [
    { blok: "NieuwePagina" },
    kop(`Nog in te vullen (${nogOpen.length})`, "nog-in-te-vullen"),
    {
      blok: "Tabel",
      titel: "Plekken die de regio nog moet invullen",
      koppen: ["Onderwerp", "Vraag aan de regio", "Wie beslist", "Kader"],
      rijen: nogOpen.map(({ plek }) => [
        [gewoon(plek.titel)],
        [gewoon(plek.vraag)],
        [gewoon(plek.wie_beslist)],
        [gewoon(plek.kader.join(", "))],
      ]),
      breedtes: [2, 4, 2, 2],
    },
  ];
}

/** In words how far the draft is. */
export function standInWoorden({ nogOpen }) {
  return nogOpen.length === 0
    ? "Alles wat nodig is, is ingevuld."
    : `${aantal(nogOpen.length, "plek is", "plekken zijn")} nog open.`;
}
