// What is wrong with the additions of a region and with its order of articles. The same as
// generator/resolve/toevoegingen.py, indeling.py and checks/verwijzingen.py. Pure.

import { isGroep, melding } from "./melding.mjs";
import { aantal, losseHaken, verwijzingen } from "./tekst.mjs";

const SOORT_VAN = { openplek: "open plek", artikel: "artikel", lid: "lid", bijlage: "bijlage" };

const MET_TITEL = ["artikel", "bijlage", "begrip"];

/** The additions that fit, and what is wrong with the others; of `kapot` those in `leeg` only miss something. */
export function goedeToevoegingen(model, rij, kapot, leeg) {
  const goed = [];
  const meldingen = [];
  const geweigerd = new Set();
  for (const eigen of rij) {
    const heel = !kapot.has(eigen.id);
    if (kapot.has("toevoegingen") || !(heel || leeg.has(eigen.id))) continue;
    const fouten = toevoegingfouten(model, eigen, goed);
    const volgt = geweigerd.has(eigen.na) || geweigerd.has(eigen.voor);
    if (!volgt) meldingen.push(...fouten.map(({ code, pad, tekst, nogLeeg }) => ({ ...melding(code, eigen.id, pad, tekst), nogLeeg })));
    if (heel && fouten.length === 0 && !volgt) goed.push(eigen);
    else if (!goed.some(({ id }) => id === eigen.id)) geweigerd.add(eigen.id);
  }
  return { goed, meldingen };
}

function toevoegingfouten(model, eigen, eerder) {
  const fouten = [];
  const fout = (code, pad, tekst, nogLeeg = false) => fouten.push({ code, pad, tekst, nogLeeg });
  if (eigen.id in model.elementen || eerder.some(({ id }) => id === eigen.id)) {
    fout("dubbele-id", ["id"], `De id '${eigen.id}' bestaat al. Kies een andere.`);
  }
  const { soort, na = "", voor = "" } = eigen;
  if (["vraag", "voorbeeld"].includes(soort) && !eigen.bij_ja && !eigen.bij_nee) {
    fout("toevoeging", ["bij_ja"], "Dit doet nog niets. Vul in wat er bij ja of bij nee komt.", true);
  }
  if (soort === "voorbeeld" && !(na in model.vragen)) {
    fout("verwijzing", ["na"], "Kies de vraag waar dit voorbeeld bij hoort.", !na);
  }
  const ankers = model.ankers[soort];
  const adviseert = ["vraag", "voorbeeld"].includes(soort);
  const hoort = { na: ankers || soort === "voorbeeld", voor: ankers, onderdelen: ankers, bij_ja: adviseert, bij_nee: adviseert };
  for (const [sleutel, mag] of Object.entries(hoort)) {
    if (!mag && eigen[sleutel]?.length) fout("toevoeging", [sleutel], `'${sleutel}' hoort niet bij een ${soort}.`);
  }
  if (ankers) {
    // One field of the form says where it stands, so `voor` is told there too.
    const eigenPast = (plek, soorten) => eerder.some(({ id, soort: s }) => id === plek && soorten.includes(s));
    const achter = ankers.landelijk.includes(na) || eigenPast(na, ankers.eigen);
    const ervoor = ankers.voor.includes(model.elementen[voor]?.soort) || eigenPast(voor, [soort]);
    const leeg = !na && !voor;
    if (na && voor) fout("verwijzing", ["na"], "'na' en 'voor' staan er allebei. Kies één plaats.");
    else if (!(voor ? ervoor : achter) && !(soort === "bijlage" && leeg)) fout("verwijzing", ["na"], "Kies waar dit komt.", leeg);
  }
  if (MET_TITEL.includes(soort) && !eigen.titel) fout("titel", ["titel"], soort === "begrip" ? "Vul het begrip in." : "Geef dit een titel.", true);
  const { tabel } = eigen;
  if (tabel && !ankers) fout("tabel", ["tabel"], `Bij een ${soort} kan geen tabel.`);
  (tabel?.rijen ?? []).forEach((cellen, n) => {
    if (cellen.length !== tabel.koppen.length) {
      fout("tabel", ["tabel", "rijen", n], `Rij ${n + 1} heeft ${aantal(cellen.length, "cel", "cellen")}. Zoveel koppen zijn er: ${tabel.koppen.length}.`);
    }
  });
  return fouten;
}

/** What is wrong with the region's own order of articles. */
export function indelingfouten(model, indeling, keuzes, toevoegingen) {
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
export function tekstverwijzingen(model, keuzes, toevoegingen, kapot) {
  const eigen = new Map(toevoegingen.map(({ id, soort }) => [id, soort]));
  const fouten = [];
  const kijk = (plek, pad, tekst) => {
    if (typeof tekst !== "string") return;
    for (const { soort, id } of verwijzingen(tekst)) {
      const goed = model.elementen[id]?.soort === SOORT_VAN[soort];
      if (!goed && eigen.get(id) !== soort) {
        fouten.push(melding("verwijzing", plek, pad, `{${id}}: ${SOORT_VAN[soort]} '${id}' bestaat niet. Kies onder de tekst waarheen u verwijst.`));
      }
    }
    for (const { soort, bedoeld, binnen } of losseHaken(tekst)) {
      if (soort || model.elementen[bedoeld]?.soort === SOORT_VAN.openplek) {
        const goed = soort ? `${soort}:${bedoeld}` : bedoeld;
        fouten.push(melding("verwijzing", plek, pad, `'{${binnen}' is geen verwijzing. Schrijf {${goed}}.`));
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
