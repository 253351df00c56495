// What is wrong with the choices of a region: the rules of `kaderwijzer check`. Python worked
// out per element what is allowed; here it is applied while somebody types. Pure.
// A message is { code, plek, pad, tekst, ernst }: `plek` is the element or addition it is about.

import { aandeel, centen, inEuros, procent } from "./bedrag.mjs";
import { schemafouten } from "./schema.mjs";
import { isDatum, plat, sorteersleutel, verwijzingen } from "./tekst.mjs";

const HANDELINGEN = ["vult_in", "kiest", "vervangt_door", "laat_weg"];
const HANDELINGWOORD = { vult_in: "invullen", kiest: "kiezen", vervangt_door: "vervangen", laat_weg: "weglaten" };
const SOORT_VAN = { openplek: "open plek", artikel: "artikel", lid: "lid", bijlage: "bijlage" };

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
  const eigen = goedeToevoegingen(model, rij, kapot);
  const delen = Array.isArray(data.indeling) ? data.indeling : [];
  const orde = kapot.has("indeling") ? [] : indelingfouten(model, delen, heel, eigen.goed);
  meldingen.push(...eigen.meldingen, ...orde);
  meldingen.push(...tekstverwijzingen(model, heel, rij, kapot));
  meldingen.push(...geldEnPartijen(model, keuzes), ...afkortingfouten(model, data));
  const indeling = orde.length > 0 || kapot.has("indeling") ? [] : delen;
  return { meldingen, invoer: { keuzes, toevoegingen: eigen.goed, indeling } };
}

function melding(code, plek, pad, tekst) {
  return { code, plek, pad, tekst, ernst: "fout" };
}

function isGroep(waarde) {
  return waarde !== null && typeof waarde === "object" && !Array.isArray(waarde);
}

function plekVan([kop, tweede], data) {
  if (kop === "keuzes") return tweede ?? "";
  if (kop === "toevoegingen") return data.toevoegingen?.[tweede]?.id ?? "toevoegingen";
  return kop === "indeling" ? "indeling" : "";
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
  const fouten = inhoudfouten(model, id, handeling, keuze).map(({ pad, tekst }) =>
    melding("waarde", id, pad, tekst),
  );
  if (element.waarom && !(keuze.waarom ?? "").trim()) {
    fouten.push(melding("waarom", id, ["waarom"], "Leg uit waarom uw regio dit kiest."));
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
      if (kolom.verplicht) fouten.push({ pad: hier, tekst: `Rij ${n + 1}: vul '${kolom.naam}' in.` });
      continue;
    }
    const tekst = celfout(kolom.soort, kolom.opties, cel);
    if (tekst) fouten.push({ pad: hier, tekst: `Rij ${n + 1}, ${kolom.naam}: ${tekst}` });
  }
  return fouten;
}

function celfout(soort, opties, waarde) {
  if (soort === "getal") {
    return Number.isInteger(waarde) && waarde >= 0 ? "" : "Vul een heel getal in, zonder punt of komma.";
  }
  if (soort === "datum") return isDatum(waarde) ? "" : "Vul een datum in die bestaat.";
  if (soort === "keuze") return opties.some(({ id }) => id === waarde) ? "" : "Kies een van de mogelijkheden.";
  return typeof waarde === "string" || Number.isInteger(waarde) ? "" : "Hier hoort tekst.";
}

function dubbel(model, id, keuzes) {
  const { binnen } = model.elementen[id];
  if (!keuzes[binnen]?.laat_weg) return [];
  const tekst = `U laat '${model.elementen[binnen].titel}' al in zijn geheel weg. Haal een van de twee weg.`;
  return [melding("dubbel", id, [], tekst)];
}

/** The additions that fit, and what is wrong with the others. */
function goedeToevoegingen(model, rij, kapot) {
  const goed = [];
  const meldingen = [];
  for (const eigen of rij) {
    if (kapot.has(eigen.id) || kapot.has("toevoegingen")) continue;
    const fouten = toevoegingfouten(model, eigen, goed);
    meldingen.push(...fouten.map(({ code, pad, tekst }) => melding(code, eigen.id, pad, tekst)));
    if (fouten.length === 0) goed.push(eigen);
  }
  return { goed, meldingen };
}

function toevoegingfouten(model, eigen, eerder) {
  const fouten = [];
  const fout = (code, pad, tekst) => fouten.push({ code, pad, tekst });
  if (eigen.id in model.elementen || eerder.some(({ id }) => id === eigen.id)) {
    fout("dubbele-id", ["id"], `De id '${eigen.id}' bestaat al. Kies een andere.`);
  }
  const { soort, na = "" } = eigen;
  if (["vraag", "voorbeeld"].includes(soort) && !eigen.bij_ja && !eigen.bij_nee) {
    fout("toevoeging", ["bij_ja"], "Dit doet nog niets. Vul in wat er bij ja of bij nee komt.");
  }
  if (soort === "voorbeeld" && !(na in model.vragen)) {
    fout("verwijzing", ["na"], "Kies de vraag waar dit voorbeeld bij hoort.");
  }
  const ankers = model.ankers[soort];
  if (ankers) {
    const past = ankers.landelijk.includes(na) || eerder.some(({ id, soort: s }) => id === na && ankers.eigen.includes(s));
    if (!past && !(soort === "bijlage" && !na)) fout("verwijzing", ["na"], "Kies waar dit achter komt.");
    if (["artikel", "bijlage"].includes(soort) && !eigen.titel) fout("titel", ["titel"], "Geef dit een titel.");
  }
  const { tabel } = eigen;
  if (tabel && !ankers) fout("tabel", ["tabel"], `Bij een ${soort} kan geen tabel.`);
  (tabel?.rijen ?? []).forEach((cellen, n) => {
    if (cellen.length !== tabel.koppen.length) {
      fout("tabel", ["tabel", "rijen", n], `Rij ${n + 1} heeft ${cellen.length} cellen, maar er zijn ${tabel.koppen.length} koppen.`);
    }
  });
  return fouten;
}

function indelingfouten(model, indeling, keuzes, toevoegingen) {
  if (indeling.length === 0) return [];
  const landelijk = model.convenant.artikelen.map(({ id }) => id);
  const eigen = toevoegingen.filter(({ soort }) => soort === "artikel").map(({ id }) => id);
  const gezien = new Set();
  const fouten = [];
  indeling.forEach((deel, n) => {
    for (const id of deel.artikelen) {
      const pad = [n, "artikelen"];
      if (!landelijk.includes(id) && !eigen.includes(id)) {
        fouten.push(melding("verwijzing", "indeling", pad, `Artikel '${id}' bestaat niet.`));
      } else if (gezien.has(id)) {
        fouten.push(melding("indeling", "indeling", pad, `Artikel '${id}' staat al in een ander deel.`));
      }
      gezien.add(id);
    }
  });
  const mist = landelijk.filter((id) => !gezien.has(id) && !keuzes[id]?.laat_weg);
  if (mist.length > 0) {
    const namen = mist.map((id) => model.elementen[id].titel).join(", ");
    fouten.push(melding("indeling", "indeling", [0], `Deze artikelen staan nog in geen deel: ${namen}.`));
  }
  return fouten;
}

/** References in texts of the region to what does not exist. */
function tekstverwijzingen(model, keuzes, toevoegingen, kapot) {
  const eigen = new Set(toevoegingen.map(({ id }) => id));
  const fouten = [];
  const kijk = (plek, pad, tekst) => {
    if (typeof tekst !== "string") return;
    for (const { soort, id } of verwijzingen(tekst)) {
      const goed = model.elementen[id]?.soort === SOORT_VAN[soort];
      if (!goed && !(soort !== "openplek" && eigen.has(id))) {
        fouten.push(melding("verwijzing", plek, pad, `{${id}}: ${SOORT_VAN[soort]} '${id}' bestaat niet.`));
      }
    }
  };
  for (const [id, keuze] of Object.entries(keuzes)) {
    if (kapot.has(id) || !isGroep(keuze)) continue;
    kijk(id, ["vervangt_door"], keuze.vervangt_door);
    (keuze.onderdelen ?? []).forEach((deel) => kijk(id, ["onderdelen"], deel));
  }
  for (const toevoeging of toevoegingen) {
    if (kapot.has(toevoeging.id)) continue;
    kijk(toevoeging.id, ["titel"], toevoeging.titel);
    kijk(toevoeging.id, ["tekst"], toevoeging.tekst);
    (toevoeging.onderdelen ?? []).forEach((deel) => kijk(toevoeging.id, ["onderdelen"], deel));
  }
  return fouten;
}

/** Parties, budget, shares and contributions agree: see generator/checks/convenant.py. */
function geldEnPartijen(model, keuzes) {
  const fouten = [];
  const gezien = new Set();
  (keuzes.partijen?.vult_in ?? []).forEach(({ partij = "" }, n) => {
    const naam = sorteersleutel(String(partij));
    const pad = ["vult_in", n, "partij"];
    if (gezien.has(naam)) fouten.push(melding("partij", "partijen", pad, `Partij '${partij}' staat er al.`));
    gezien.add(naam);
  });
  const rijen = keuzes.bijdragen?.vult_in ?? [];
  if (rijen.length === 0) return fouten;
  const fout = (pad, tekst) => fouten.push(melding("geld", "bijdragen", ["vult_in", ...pad], tekst));
  const waarde = keuzes.begroting?.vult_in;
  const begroting = waarde ? centen(String(waarde)) : null;
  const bedragen = rijen.map((rij) => centen(String(rij.bedrag ?? "")));
  const som = (getallen) => getallen.reduce((totaal, getal) => totaal + getal, 0);
  if (begroting !== null && !bedragen.includes(null) && som(bedragen) !== begroting) {
    const verschil = Math.abs(som(bedragen) - begroting);
    fout([], `De bijdragen zijn samen ${inEuros(som(bedragen))}, maar de begroting is ${inEuros(begroting)}. Het verschil is ${inEuros(verschil)}.`);
  }
  const delen = rijen.map((rij) => (rij.aandeel ? aandeel(String(rij.aandeel)) : null));
  rijen.forEach((rij, n) => {
    if (rij.aandeel && delen[n] === null) fout([n, "aandeel"], `'${rij.aandeel}' is geen aandeel. Schrijf een percentage als 60,68.`);
  });
  const gegeven = delen.filter((deel) => deel !== null);
  if (gegeven.length === 0) return fouten;
  if (Math.abs(som(gegeven) - 1000000) > 500) {
    fout([], `De aandelen zijn samen ${procent(som(gegeven))} in plaats van 100 %.`);
  }
  if (begroting === null) return fouten;
  const marge = begroting / 20000 + 100;
  rijen.forEach((rij, n) => {
    if (delen[n] === null || bedragen[n] === null) return;
    const hoort = (begroting * delen[n]) / 1000000;
    if (Math.abs(hoort - bedragen[n]) > marge) {
      const rond = Math.round(hoort / 100) * 100;
      fout([n, "bedrag"], `${rij.partij} betaalt ${inEuros(bedragen[n])}, maar ${procent(delen[n])} van ${inEuros(begroting)} is ${inEuros(rond)}.`);
    }
  });
  return fouten;
}

const AFKORTING = /(?<![\p{L}\p{N}_-])(?=[A-Za-z0-9]*[A-Z][A-Za-z0-9]*[A-Z])[A-Z0-9][A-Za-z0-9]+/gu;
const IDS = /(K|S)-[A-Z0-9]+-\d+|TC-\d+|[CUFABV]\d+[a-z]?(-\d)?|GM\d+|V[RX]\d+/g;
const ROMEINS = /^X{0,2}(?:IX|IV|V?I{0,3})$/;

/** The words with two or more capitals in a text, without ids. */
export function afkortingen(tekst) {
  const kaal = tekst.replace(IDS, " ").replace(/\{[^{}]*\}/g, " ").replace(/IJ(?=[a-z])/g, "Ij");
  const gevonden = [...kaal.matchAll(AFKORTING)].map(([woord]) => woord.replace(/s+$/, ""));
  return [...new Set(gevonden)].filter((woord) => !ROMEINS.test(woord));
}

function afkortingfouten(model, data) {
  const bekend = new Set(model.woorden);
  const rij = Array.isArray(data.toevoegingen) ? data.toevoegingen.filter(isGroep) : [];
  for (const { soort, titel } of rij) if (soort === "begrip") bekend.add(String(titel));
  const fouten = [];
  const loopDoor = (waarde, pad) => {
    if (typeof waarde === "string") {
      for (const woord of afkortingen(waarde)) {
        if (bekend.has(woord)) continue;
        const tekst = `Leg de afkorting '${woord}' uit, als begrip van de regio. Of schrijf haar uit.`;
        fouten.push({ ...melding("afkorting", plekVan(pad, data), pad.slice(2), tekst), ernst: "let op" });
      }
    } else if (waarde !== null && typeof waarde === "object") {
      for (const [naam, binnen] of Object.entries(waarde)) {
        if (!model.niet_voor_lezers.includes(naam) || Array.isArray(waarde)) {
          loopDoor(binnen, [...pad, Array.isArray(waarde) ? Number(naam) : naam]);
        }
      }
    }
  };
  loopDoor(data, []);
  return fouten;
}

/** A short form of a text, for lists. */
export function kort(tekst) {
  const heel = plat(tekst);
  return heel.length > 60 ? `${heel.slice(0, 59)}…` : heel;
}
