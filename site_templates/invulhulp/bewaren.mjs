// Puts the present state back into the text that was opened: only what changed is written
// again; every other line, comments and order included, stays as it was. Pure.

import { leesKeuzes } from "./lezen.mjs";
import { schrijfIndeling, schrijfKeuze, schrijfToevoeging } from "./schrijven.mjs";

/** A file without choices, for a region that starts. */
export function leegBestand(regio, model) {
  return `${model.schemaregel}\n# Wat ${regio.naam} zelf invult, kiest of anders doet, met de reden.\nschema: 1\nregio: ${regio.id}\nkeuzes:\n`;
}

/** The file of a region that takes part in the convenant of another. */
export function deelnemersbestand(regio, leidend, model) {
  return leegBestand(regio, model).replace("\nkeuzes:\n", `\nconvenant_van: ${leidend}\nkeuzes:\n`);
}

/**
 * The text of the file with the present state in it. `bron` is the text that was opened,
 * `toestand` the choices, additions and parts as they are now.
 */
export function bewaar(bron, toestand, model, yaml) {
  const { data, plekken } = leesKeuzes(bron, yaml);
  if (plekken.opEenRegel) return helemaal(bron, toestand, model);
  const knippen = [
    ...keuzeknippen(bron, data, plekken, toestand, model),
    ...lijstknippen(bron, data, plekken, toestand, model),
  ];
  return pasToe(bron, knippen);
}

/** A file whose choices stand on one line is written anew as a whole. */
function helemaal(bron, toestand, model) {
  const eerste = bron.split("\n").filter((lijn) => lijn.startsWith("#"));
  const volgorde = model.volgorde.keuze;
  const keuzes = Object.entries(toestand.keuzes).map(([id, keuze]) => schrijfKeuze(id, keuze, volgorde));
  const eigen = toestand.toevoegingen.map((t) => schrijfToevoeging(t, model.volgorde.toevoeging));
  return [
    `${eerste.join("\n")}\nschema: 1\nregio: ${toestand.regio}\nkeuzes:\n`,
    ...keuzes,
    ...(eigen.length > 0 ? ["toevoegingen:\n", ...eigen] : []),
    ...(toestand.indeling.length > 0 ? [schrijfIndeling(toestand.indeling)] : []),
  ].join("");
}

function gelijk(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

function keuzeknippen(bron, data, plekken, toestand, model) {
  const oud = data.keuzes ?? {};
  const schrijf = (id) => schrijfKeuze(id, toestand.keuzes[id], model.volgorde.keuze);
  const knippen = [];
  for (const id of Object.keys(oud)) {
    const plek = plekken.keuzes[id];
    if (!(id in toestand.keuzes)) knippen.push({ ...plek, tekst: "" });
    else if (!gelijk(oud[id], toestand.keuzes[id])) knippen.push({ ...plek, tekst: schrijf(id) });
  }
  const begin = plekken.sleutels.keuzes.van;
  const kop = bron.indexOf("\n", begin) < 0 ? bron.length : bron.indexOf("\n", begin) + 1;
  const rang = new Map(Object.keys(model.elementen).map((id, n) => [id, n]));
  const nieuw = Object.keys(toestand.keuzes).filter((id) => !(id in oud));
  for (const id of nieuw.sort((a, b) => rang.get(a) - rang.get(b))) {
    const klaar = voorbereid(bron, id);
    if (klaar) {
      knippen.push({ ...klaar, tekst: schrijf(id) });
      continue;
    }
    const eerder = Object.keys(oud).filter((ander) => rang.get(ander) < rang.get(id));
    const laatste = eerder.sort((a, b) => rang.get(b) - rang.get(a))[0];
    const plek = laatste ? plekken.keuzes[laatste].tot : kop;
    knippen.push({ van: plek, tot: plek, tekst: schrijf(id) });
  }
  return knippen;
}

/** The lines of a prepared comment for this element, as `new-region` writes them. */
function voorbereid(bron, id) {
  const regels = bron.split("\n");
  const eerste = regels.findIndex((regel) => regel.trimEnd() === `  # ${id}:`);
  if (eerste < 0) return null;
  let laatste = eerste + 1;
  while (laatste < regels.length && regels[laatste].startsWith("  #   ")) laatste += 1;
  const van = regels.slice(0, eerste).join("\n").length + (eerste > 0 ? 1 : 0);
  const tot = regels.slice(0, laatste).join("\n").length + (laatste < regels.length ? 1 : 0);
  return { van, tot };
}

function lijstknippen(bron, data, plekken, toestand, model) {
  const schrijf = (eigen) => schrijfToevoeging(eigen, model.volgorde.toevoeging);
  const oud = data.toevoegingen ?? [];
  const { sleutels } = plekken;
  const knippen = [];
  if (!gelijk(oud, toestand.toevoegingen)) {
    knippen.push(...toevoegingknippen(bron, oud, plekken, toestand.toevoegingen, schrijf));
  }
  if (!gelijk(data.indeling ?? [], toestand.indeling)) {
    const tekst = toestand.indeling.length > 0 ? schrijfIndeling(toestand.indeling) : "";
    if (sleutels.indeling) knippen.push({ ...sleutels.indeling, tekst });
    else if (tekst) knippen.push({ van: bron.length, tot: bron.length, tekst });
  }
  return knippen;
}

function toevoegingknippen(bron, oud, plekken, nu, schrijf) {
  const { sleutels, toevoegingen } = plekken;
  if (!sleutels.toevoegingen) {
    const plek = sleutels.indeling?.van ?? bron.length;
    return [{ van: plek, tot: plek, tekst: `toevoegingen:\n${nu.map(schrijf).join("")}` }];
  }
  if (nu.length === 0) return [{ ...sleutels.toevoegingen, tekst: "" }];
  const oudeIds = oud.map(({ id }) => id);
  const blijven = nu.filter(({ id }) => oudeIds.includes(id)).map(({ id }) => id);
  const zelfdeRij = gelijk(blijven, oudeIds.filter((id) => blijven.includes(id)));
  const achteraan = gelijk(nu.slice(0, blijven.length).map(({ id }) => id), blijven);
  if (new Set(oudeIds).size !== oudeIds.length || !zelfdeRij || !achteraan) {
    return [{ ...sleutels.toevoegingen, tekst: `toevoegingen:\n${nu.map(schrijf).join("")}` }];
  }
  const knippen = [];
  oud.forEach((eigen, n) => {
    const nieuw = nu.find(({ id }) => id === eigen.id);
    if (!nieuw) knippen.push({ ...toevoegingen[n], tekst: "" });
    else if (!gelijk(eigen, nieuw)) knippen.push({ ...toevoegingen[n], tekst: schrijf(nieuw) });
  });
  const einde = toevoegingen[toevoegingen.length - 1].tot;
  const erbij = nu.slice(blijven.length).map(schrijf).join("");
  if (erbij) knippen.push({ van: einde, tot: einde, tekst: erbij });
  return knippen;
}

/** Apply the cuts from the end, so that places stay right; cuts at one place keep their order. */
function pasToe(bron, knippen) {
  let tekst = bron.endsWith("\n") || bron === "" ? bron : `${bron}\n`;
  const rij = knippen.map((knip, n) => ({ ...knip, n }));
  rij.sort((a, b) => b.van - a.van || b.tot - a.tot || b.n - a.n);
  for (const { van, tot, tekst: nieuw } of rij) tekst = tekst.slice(0, van) + nieuw + tekst.slice(tot);
  return tekst;
}
