// What a region leaves out is not spoken of any more, and nothing is added to it. The same as
// generator/resolve/vervallen.py. Pure.

import { anker } from "./kader.mjs";
import { melding } from "./melding.mjs";
import { verwijzingen } from "./tekst.mjs";

/** Where accepted choices leave out what a text that stays refers to. */
export function vervalfouten(model, keuzes, toevoegingen) {
  const weg = weggelaten(model, keuzes);
  if (weg.size === 0) return [];
  const fouten = [];
  const genoemd = (teksten) =>
    teksten.flatMap((tekst) => verwijzingen(tekst ?? "")).map(({ id }) => id).filter((id) => weg.has(id));
  const zelf = (plek, pad, teksten) => {
    for (const id of genoemd(teksten)) {
      fouten.push(melding("vervallen", plek, pad, `Deze tekst verwijst naar ${naam(model, id)}. Dat laat u zelf weg.`));
    }
  };
  for (const lid of ledenVan(model.convenant)) {
    const keuze = keuzes[lid.id];
    if (weg.has(lid.id) || keuze?.vervangt_door) continue;
    const variant = lid.varianten.find(({ id }) => id === (keuze?.kiest || lid.standaard)) ?? lid.varianten[0];
    for (const id of genoemd([variant ? variant.tekst : lid.tekst, ...lid.onderdelen])) {
      const tekst = `Dit laat u weg, maar ${naam(model, lid.id)} verwijst ernaar. Laat dat ook weg, of vervang de tekst.`;
      fouten.push(melding("vervallen", weg.get(id), ["laat_weg"], tekst));
    }
  }
  for (const [id, keuze] of Object.entries(keuzes)) {
    zelf(id, ["vervangt_door"], [keuze.vervangt_door, ...(keuze.onderdelen ?? [])]);
  }
  for (const eigen of toevoegingen) {
    zelf(eigen.id, ["tekst"], [eigen.titel, eigen.tekst, ...(eigen.onderdelen ?? [])]);
    const stuk = weg.get(anker(eigen));
    const heel = model.elementen[stuk]?.soort;
    if (eigen.soort === "lid" && ["artikel", "bijlage"].includes(heel)) {
      const tekst = `Dit komt nergens te staan: u laat ${naam(model, stuk)} in zijn geheel weg.`;
      fouten.push(melding("vervallen", eigen.id, ["na"], tekst));
    }
  }
  return fouten;
}

/** What goes, each with the choice that leaves it out. */
function weggelaten(model, keuzes) {
  const heel = Object.keys(keuzes).filter((id) => keuzes[id].laat_weg);
  const binnen = Object.entries(model.elementen).filter(([, element]) => heel.includes(element.binnen));
  return new Map([...binnen.map(([id, element]) => [id, element.binnen]), ...heel.map((id) => [id, id])]);
}

function ledenVan({ overwegingen, artikelen, bijlagen }) {
  return [...overwegingen, ...[...artikelen, ...bijlagen].flatMap((stuk) => stuk.leden)];
}

function naam(model, id) {
  return `'${model.elementen[id].titel}'`;
}
