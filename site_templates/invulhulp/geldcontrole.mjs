// Whether parties, budget, shares and contributions agree. Pure.

import { aandeel, centen, inEuros, procent } from "./bedrag.mjs";
import { melding } from "./melding.mjs";
import { sorteersleutel } from "./tekst.mjs";

const NIEMAND = ["", "geen", "niemand", "nvt", "onbekend", "nog onbekend", "volgt"];

/** Parties, budget, shares and contributions agree: see generator/checks/convenant.py. */
export function geldEnPartijen(model, keuzes) {
  return [...partijfouten(keuzes.partijen?.vult_in ?? []), ...geldfouten(keuzes)];
}

function partijfouten(rijen) {
  const fouten = [];
  const gezien = new Set();
  const fout = (n, kolom, tekst) => fouten.push(melding("partij", "partijen", ["vult_in", n, kolom], tekst));
  rijen.forEach(({ partij = "", "vertegenwoordigd-door": wie = "" }, n) => {
    const naam = sorteersleutel(String(partij));
    if (gezien.has(naam)) fout(n, "partij", `Partij '${partij}' staat er al.`);
    gezien.add(naam);
    if (String(wie).trim() && NIEMAND.includes(sorteersleutel(String(wie)))) {
      fout(n, "vertegenwoordigd-door", `Partij '${partij}' heeft geen vertegenwoordiger. Noem wie er tekent.`);
    }
  });
  return fouten;
}

/** One mistake gives one message: see `_money` in generator/checks/convenant.py. */
function geldfouten(keuzes) {
  const rijen = (keuzes.bijdragen?.vult_in ?? []).map((rij) => ({
    ...rij,
    betaalt: centen(String(rij.bedrag ?? "")),
    deel: rij.aandeel ? aandeel(String(rij.aandeel)) : null,
  }));
  if (rijen.length === 0) return [];
  const waarde = keuzes.begroting?.vult_in;
  const begroting = waarde ? centen(String(waarde)) : null;
  const fout = (pad, tekst) => melding("geld", "bijdragen", ["vult_in", ...pad], tekst);
  const onleesbaar = rijen.flatMap((rij, n) => {
    if (rij.aandeel && rij.deel === null) {
      return [fout([n, "aandeel"], `'${rij.aandeel}' is geen aandeel. Schrijf een percentage als 60,68.`)];
    }
    if (!(rij.deel > 0) || rij.betaalt !== null) return [];
    return [fout([n, "bedrag"], `'${rij.bedrag}' is geen bedrag, maar ${rij.partij} heeft een aandeel van ${procent(rij.deel)}. Schrijf een bedrag als € 102.000.`)];
  });
  const past = begroting === null ? [] : passend(rijen, begroting, fout);
  const samen = rijen.reduce((totaal, { betaalt }) => totaal + (betaalt ?? 0), 0);
  const sommen = somfouten(rijen, samen, begroting).map((tekst) => fout([], tekst));
  if (past.length > 1 && samen !== begroting && sommen.length > 0) past.length = 0;
  if (past.length > 0) return [...onleesbaar, ...past];
  return onleesbaar.length > 0 ? onleesbaar : sommen.slice(0, 1);
}

/** Each row whose amount is not its share of the budget. */
function passend(rijen, begroting, fout) {
  const marge = begroting / 20000 + 100;
  return rijen.flatMap(({ partij, betaalt, deel }, n) => {
    if (deel === null || betaalt === null) return [];
    const hoort = (begroting * deel) / 1000000;
    if (Math.abs(hoort - betaalt) <= marge) return [];
    const rond = Math.round(hoort / 100) * 100;
    return [fout([n, "bedrag"], `${partij} betaalt ${inEuros(betaalt)}, maar ${procent(deel)} van ${inEuros(begroting)} is ${inEuros(rond)}.`)];
  });
}

function somfouten(rijen, samen, begroting) {
  const fouten = [];
  const bekend = rijen.every(({ betaalt }) => betaalt !== null);
  if (begroting !== null && (samen > begroting || (samen < begroting && bekend))) {
    const verschil = Math.abs(samen - begroting);
    fouten.push(`De bijdragen zijn samen ${inEuros(samen)}, maar de begroting is ${inEuros(begroting)}. Het verschil is ${inEuros(verschil)}.`);
  }
  const delen = rijen.map(({ deel }) => deel).filter((deel) => deel !== null);
  const totaal = delen.reduce((som, deel) => som + deel, 0);
  if (delen.length > 0 && Math.abs(totaal - 1000000) > 500) {
    fouten.push(`De aandelen zijn samen ${procent(totaal)} in plaats van 100 %.`);
  }
  return fouten;
}
