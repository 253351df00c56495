// Whether parties, budget, shares and contributions agree. Pure.

import { aandeel, centen, inEuros, procent } from "./bedrag.mjs";
import { melding } from "./melding.mjs";
import { sorteersleutel } from "./tekst.mjs";

/** Parties, budget, shares and contributions agree: see generator/checks/convenant.py. */
export function geldEnPartijen(model, keuzes) {
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
  const samen = som(bedragen.filter((bedrag) => bedrag !== null));
  if (begroting !== null && (samen > begroting || (samen < begroting && !bedragen.includes(null)))) {
    const verschil = Math.abs(samen - begroting);
    fout([], `De bijdragen zijn samen ${inEuros(samen)}, maar de begroting is ${inEuros(begroting)}. Het verschil is ${inEuros(verschil)}.`);
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
