// The convenant of a region as a list of blocks: what the preview and the Word file are made
// from. The same as generator/views/convenant.py; tests hold the two together. Pure.

import { begrippen } from "./begrippen.mjs";
import { gewoon, namenEnKoppen, regel, tekst, verzoek } from "./clausule.mjs";
import { afgesloten, ondertekenaars, partijen } from "./partijen.mjs";
import { eigenTabel, waardetabel } from "./tabel.mjs";
import { aantal, opsomming } from "./tekst.mjs";

const VERZONNEN =
  "Dit convenant is verzonnen. Het is een voorbeeld, geen afspraak van een echte regio.";
const WEINIG_LEDEN = 5;
const VOOR_JURIST = "te toetsen door een jurist: dit volgt uit de wet van na 2013";
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
function isConcept(kader) {
  return kader.nogOpen.length > 0 || kader.plekken.get("convenant-status").waarde !== "vastgesteld";
}

/** The name on documents: of the one house, or of the cooperation as a whole. */
function huisnaam({ plekken, regio }) {
  const genoemd = plekken.get("naam-veiligheidshuis");
  if (genoemd.stand === "ingevuld") return String(genoemd.waarde);
  return regio.huizen.length === 1 ? regio.huizen[0] : `Veiligheidshuis in de regio ${regio.naam}`;
}

function blokken(kader, clausules) {
  const { convenant, regio } = kader;
  return [
    ...(regio.verzonnen
      ? [{ blok: "Kadertekst", titel: "Verzonnen voorbeeld", tekst: [gewoon(VERZONNEN)] }]
      : []),
    kop("Partijen", "partijen"),
    alinea(tekst(clausules, convenant.aanhef)),
    partijen(kader),
    ...nietAangesloten(kader),
    kop("Overwegingen", "overwegingen"),
    alinea([gewoon("Partijen overwegen dat:")]),
    lijst(afgesloten(kader.overwegingen.map((lid) => tekst(clausules, lid.tekst)))),
    alinea([gewoon("Partijen komen het volgende overeen.")]),
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
        merk: merk(kader, artikel),
      },
    ]),
    kop("Ondertekening", "ondertekening"),
    alinea(tekst(clausules, convenant.slot)),
    { blok: "Handtekeningen", ondertekenaars: ondertekenaars(kader), id: "", label: "", uitleg: "" },
    ...kader.bijlagen.flatMap((bijlage, n) => {
      // Short annexes follow each other; one like a protocol is a paper by itself.
      const nieuwBlad = n === 0 || [kader.bijlagen[n - 1], bijlage].some(({ leden }) => leden.length > WEINIG_LEDEN);
      return bijlageblokken(kader, bijlage, clausules, nieuwBlad);
    }),
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
  return { blok: "Lijst", punten, genummerd: false };
}

/** What a draft says of a part that a lawyer has to check first. */
function merk({ plekken }, { herkomst }) {
  const nagegaan = plekken.get("privacy-nagegaan").waarde === "nagegaan";
  return herkomst === "wet-na-te-gaan" && !nagegaan ? VOOR_JURIST : "";
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
    tekst: [...tekst(clausules, lid.tekst, lid.id), ...openPlek(clausules.kader, lid)],
    onderdelen: lid.onderdelen.map((deel) => tekst(clausules, deel, lid.id)),
    tabel: lidtabel(clausules.kader, lid),
  }));
}

/** The request to fill in the table of a clause, as long as it holds nothing. */
function openPlek(kader, lid) {
  const gevonden = lid.plek ? kader.plekken.get(lid.plek) : null;
  return gevonden?.stand === "open" ? [gewoon(" "), verzoek(gevonden.plek)] : [];
}

function lidtabel(kader, lid) {
  if (lid.tabel) return eigenTabel(lid.tabel, "Tabel van de regio");
  return lid.plek ? waardetabel(kader.plekken.get(lid.plek)) : null;
}

function bijlageblokken(kader, bijlage, clausules, nieuwBlad) {
  const gevonden = [
    {
      blok: "Bijlagekop",
      anker: bijlage.id,
      nummer: bijlage.nummer,
      titel: regel(clausules, bijlage.titel),
      kader: bijlage.kader,
      merk: merk(kader, bijlage),
      nieuw_blad: nieuwBlad,
    },
  ];
  if (bijlage.inleiding) gevonden.push(alinea(tekst(clausules, bijlage.inleiding)));
  if (bijlage.leden.length > 0) {
    gevonden.push({ blok: "Bijlageleden", leden: artikelleden(clausules, bijlage.leden) });
  }
  if (bijlage.tabel) gevonden.push(eigenTabel(bijlage.tabel, bijlage.titel));
  const getoond = bijlage.tabellen.filter((id) => kader.nodig.has(id) || kader.plekken.get(id).stand !== "open");
  for (const id of getoond) {
    if (getoond.length > 1) gevonden.push(kop(kader.plekken.get(id).plek.titel, `tabel-${id}`, 2));
    gevonden.push(openTabel(kader, id));
  }
  if (bijlage.begrippen) gevonden.push(begrippen(kader, clausules));
  return gevonden;
}

function openTabel(kader, id) {
  const gevonden = kader.plekken.get(id);
  const tabel = waardetabel(gevonden);
  if (tabel) return tabel;
  const { plek, stand, waarde } = gevonden;
  if (plek.soort === "lijst" && stand !== "open") return lijst(waarde.map((punt) => [gewoon(String(punt))]));
  return alinea([verzoek(plek)]);
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
      breedtes: [26, 35, 19, 20],
    },
  ];
}

/** In words how far the draft is. */
export function standInWoorden(nogOpen) {
  return nogOpen === 0
    ? "Alles wat nodig is, is ingevuld."
    : `${aantal(nogOpen, "plek is", "plekken zijn")} nog open.`;
}
