// What is wrong with the choices of a region: the rules of `kaderwijzer check`. Python worked
// out per element what is allowed; here it is applied while somebody types. Pure.

import { afkortingfouten } from "./afkorting.mjs";
import { centen } from "./bedrag.mjs";
import { geldEnPartijen } from "./geldcontrole.mjs";
import { leestekstfouten } from "./leestekst.mjs";
import { isGroep, melding, plekVan } from "./melding.mjs";
import { periodefouten } from "./periodecontrole.mjs";
import { schemafouten } from "./schema.mjs";
import { tekenfouten } from "./tekencontrole.mjs";
import { isDatum } from "./tekst.mjs";
import { goedeToevoegingen, indelingfouten, tekstverwijzingen } from "./toevoegcontrole.mjs";
import { vervalfouten } from "./vervalcontrole.mjs";

const HANDELINGEN = ["vult_in", "kiest", "vervangt_door", "laat_weg"];
const HANDELINGWOORD = { vult_in: "invullen", kiest: "kiezen", vervangt_door: "vervangen", laat_weg: "weglaten" };

/**
 * Check everything. Returns { meldingen, invoer }: `invoer` is what may be shown as text; only
 * a missing reason does not keep a choice out of it.
 */
export function controleer(model, regio, data) {
  const schema = schemafouten(model.schema, data).map((fout) => ({
    ...fout,
    plek: plekVan(fout.pad, data),
    ernst: "fout",
  }));
  const keuzes = {};
  const meldingen = [...schema];
  const heel = isGroep(data.keuzes) ? data.keuzes : {};
  if (data.regio !== regio.id) {
    meldingen.push(melding("regio", "", ["regio"], `Dit bestand hoort bij '${data.regio}', niet bij '${regio.id}'.`));
  }
  const kapot = new Set(schema.map(({ plek }) => plek));
  const fout = new Set(schema.filter(({ nogLeeg }) => !nogLeeg).map(({ plek }) => plek));
  const leeg = new Set([...kapot].filter((plek) => !fout.has(plek)));
  for (const [id, keuze] of Object.entries(heel)) {
    if (!(id in model.elementen)) {
      meldingen.push(melding("verwijzing", id, [], `'${id}' bestaat niet in het landelijke model.`));
      continue;
    }
    if (!isGroep(keuze)) continue;
    const gevonden = kapot.has(id) ? [] : [...keuzefoutenVan(model, id, keuze), ...dubbel(model, id, heel)];
    meldingen.push(...gevonden);
    const mag = gevonden.every(({ code }) => code === "waarom") && toonbaar(model, id, keuze);
    if (mag) keuzes[id] = keuze;
    if (gevonden.length === 0 && keuze.gelezen && keuze.gelezen !== model.elementen[id].nu) {
      const tekst = "De landelijke tekst is veranderd nadat uw regio dit koos. Kijk of uw keuze nog klopt.";
      meldingen.push({ ...melding("te-herzien", id, ["gelezen"], tekst), ernst: "let op" });
    }
  }
  const rij = (Array.isArray(data.toevoegingen) ? data.toevoegingen : []).filter(isGroep);
  const eigen = goedeToevoegingen(model, rij, kapot, leeg);
  const delen = Array.isArray(data.indeling) ? data.indeling : [];
  const orde = kapot.has("indeling") ? [] : indelingfouten(model, delen, heel, eigen.goed);
  meldingen.push(...eigen.meldingen, ...orde);
  meldingen.push(...tekstverwijzingen(model, heel, rij, kapot));
  meldingen.push(...geldEnPartijen(model, keuzes), ...periodefouten(keuzes), ...afkortingfouten(model, data));
  meldingen.push(...vervalfouten(model, keuzes, eigen.goed), ...leestekstfouten(model, data));
  meldingen.push(...vraagnamen(model, eigen.goed), ...tekenfouten(model, data));
  const indeling = orde.length > 0 || kapot.has("indeling") ? [] : delen;
  return { meldingen, invoer: { keuzes, toevoegingen: eigen.goed, indeling } };
}

/**
 * The same `invoer` with one choice changed: quick, for while somebody types. What is wrong
 * with it follows from `controleer`.
 */
export function metKeuze(model, invoer, id, keuze) {
  const { [id]: _, ...andere } = invoer.keuzes;
  const handeling = keuze && HANDELINGEN.find((naam) => naam in keuze);
  const mag = handeling && model.elementen[id].mag.includes(handeling) && toonbaar(model, id, keuze);
  return { ...invoer, keuzes: mag ? { ...andere, [id]: keuze } : andere };
}

/** Whether a choice has a shape that can be shown, also when something in it is not right. */
function toonbaar(model, id, keuze) {
  const plek = plekken(model).get(id);
  if (!plek) return ["kiest", "vervangt_door"].every((n) => !(n in keuze) || typeof keuze[n] === "string");
  const waarde = keuze.vult_in ?? keuze.kiest;
  if (plek.soort === "lijst") return Array.isArray(waarde) && waarde.every((deel) => !isGroep(deel));
  if (plek.soort === "tabel") return Array.isArray(waarde) && waarde.every(isGroep);
  return typeof waarde === "string" || typeof waarde === "number";
}

const plekkenPerModel = new WeakMap();

function plekken(model) {
  let gevonden = plekkenPerModel.get(model);
  if (!gevonden) {
    gevonden = new Map(model.openplekken.map((plek) => [plek.id, plek]));
    plekkenPerModel.set(model, gevonden);
  }
  return gevonden;
}

function keuzefoutenVan(model, id, keuze) {
  const element = model.elementen[id];
  const handeling = HANDELINGEN.find((naam) => naam in keuze);
  if (!element.mag.includes(handeling)) {
    const wat = handeling ? HANDELINGWOORD[handeling] : "zo aanpassen";
    const tekst = element.mag.length === 0
      ? `Dit ligt vast in het landelijke model. U mag het niet ${wat}.`
      : `Dit mag u niet ${wat}. Wel: ${element.mag.map((h) => HANDELINGWOORD[h]).join(" of ")}.`;
    return [melding("ruimte", id, [handeling], tekst)];
  }
  const fouten = inhoudfouten(model, id, handeling, keuze).map(({ pad, tekst, nogLeeg = false }) => ({
    ...melding("waarde", id, pad, tekst), nogLeeg,
  }));
  if (element.waarom && !(keuze.waarom ?? "").trim()) {
    fouten.push({ ...melding("waarom", id, ["waarom"], "Leg uit waarom uw regio dit kiest."), nogLeeg: true });
  }
  return fouten;
}

function inhoudfouten(model, id, handeling, keuze) {
  const fouten = [];
  if (keuze.onderdelen?.length && handeling !== "vervangt_door") {
    fouten.push({ pad: ["onderdelen"], tekst: "Onderdelen horen bij een eigen tekst." });
  }
  const plek = plekken(model).get(id);
  if (plek) return [...fouten, ...waardefouten(plek, keuze[handeling], [handeling])];
  if (handeling === "kiest" && !varianten(model).get(id).includes(keuze.kiest)) {
    fouten.push({ pad: ["kiest"], tekst: "Kies een van de varianten." });
  }
  return fouten;
}

const variantenPerModel = new WeakMap();

function varianten(model) {
  let gevonden = variantenPerModel.get(model);
  if (!gevonden) {
    const { overwegingen, artikelen, bijlagen } = model.convenant;
    const leden = [...overwegingen, ...[...artikelen, ...bijlagen].flatMap((stuk) => stuk.leden)];
    gevonden = new Map(leden.map((lid) => [lid.id, lid.varianten.map((variant) => variant.id)]));
    variantenPerModel.set(model, gevonden);
  }
  return gevonden;
}

function waardefouten(plek, waarde, pad) {
  if (plek.soort === "lijst") {
    if (!Array.isArray(waarde)) return [{ pad, tekst: "Hier hoort een lijst van regels." }];
    return waarde.flatMap((item, n) =>
      typeof item === "string" ? [] : [{ pad: [...pad, n], tekst: "Elke regel is tekst." }],
    );
  }
  if (plek.soort === "tabel") {
    if (!Array.isArray(waarde)) return [{ pad, tekst: "Hier hoort een tabel." }];
    return waarde.flatMap((rij, n) => rijfouten(plek, rij, n, pad));
  }
  const tekst = celfout(plek.soort, plek.opties, waarde);
  return tekst ? [{ pad, tekst }] : [];
}

function rijfouten(plek, rij, n, pad) {
  if (!isGroep(rij)) return [{ pad: [...pad, n], tekst: "Schrijf elke kolom als 'kolom: waarde'." }];
  const bekend = plek.kolommen.map(({ id }) => id);
  const fouten = Object.keys(rij)
    .filter((naam) => !bekend.includes(naam))
    .map((naam) => ({ pad: [...pad, n, naam], tekst: `Kolom '${naam}' bestaat niet.` }));
  for (const kolom of plek.kolommen) {
    const cel = rij[kolom.id] ?? "";
    const hier = [...pad, n, kolom.id];
    if (!String(cel).trim()) {
      if (kolom.verplicht) fouten.push({ pad: hier, nogLeeg: true, tekst: `Rij ${n + 1}: vul '${kolom.naam}' in.` });
      continue;
    }
    const tekst = celfout(kolom.soort, kolom.opties, cel);
    if (tekst) fouten.push({ pad: hier, tekst: `Rij ${n + 1}, ${kolom.naam}: ${tekst}` });
  }
  return fouten;
}

const JAAR = /^20[0-9]{2}$/;
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const TELEFOON = /^\+?\(?[0-9](?:[ ()./-]{0,3}[0-9]){2,14}(?: *\([^()]*\))?$/;

/** The kinds of value that are one line of a set form: see generator/resolve/waarde.py. */
const REGELSOORTEN = {
  jaar: { past: (regel) => JAAR.test(regel), vraag: "Vul een jaar in, zoals 2026." },
  bedrag: { past: (regel) => centen(regel) > 0, vraag: "Vul een bedrag in, zoals € 400.000." },
  "e-mail": { past: (regel) => EMAIL.test(regel), vraag: "Vul een e-mailadres in, zoals naam@regio.example." },
  telefoon: { past: (regel) => TELEFOON.test(regel), vraag: "Vul een telefoonnummer in, zoals 0800-0000." },
};

function regelVan(waarde) {
  return typeof waarde === "string" || Number.isInteger(waarde) ? String(waarde).trim() : "";
}

function celfout(soort, opties, waarde) {
  if (soort === "getal") {
    return Number.isInteger(waarde) && waarde >= 1 ? "" : "Vul een heel getal in vanaf 1, zonder punt of komma.";
  }
  if (soort === "datum") return isDatum(waarde) ? "" : "Vul een datum in die bestaat.";
  if (soort in REGELSOORTEN) return REGELSOORTEN[soort].past(regelVan(waarde)) ? "" : REGELSOORTEN[soort].vraag;
  if (soort === "keuze") return opties.some(({ id }) => id === waarde) ? "" : "Kies een van de mogelijkheden.";
  return typeof waarde === "string" || Number.isInteger(waarde) ? "" : "Hier hoort tekst.";
}

/** Questions of the region that would get in the way of the national ones. */
function vraagnamen(model, toevoegingen) {
  return toevoegingen
    .filter(({ soort, id }) => soort === "vraag" && model.vraagnamen.includes(id.toLowerCase()))
    .map(({ id }) => melding("dubbel", id, ["id"], `Vraag '${id}' heet net als iets in de landelijke vragenlijst. Geef haar een eigen id.`));
}

function dubbel(model, id, keuzes) {
  const { binnen } = model.elementen[id];
  if (!keuzes[binnen]?.laat_weg) return [];
  const tekst = `U laat '${model.elementen[binnen].titel}' al in zijn geheel weg. Haal een van de twee weg.`;
  return [melding("dubbel", id, [], tekst)];
}
