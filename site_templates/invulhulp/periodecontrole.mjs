// Whether what ends does so after it began, and the evaluation lies within. The same as
// generator/checks/convenant.py. Pure.

import { melding } from "./melding.mjs";
import { datumInWoorden } from "./tekst.mjs";

const PERIODES = [["convenant-datum", "convenant-einde"], ["agenda-vanaf", "agenda-tot"]];

/** What is wrong with the dates that belong together. */
export function periodefouten(keuzes) {
  const waarde = (id) => String(keuzes[id]?.vult_in ?? "").trim();
  const fouten = PERIODES.flatMap(([begin, einde]) => omgekeerd(waarde(begin), waarde(einde), einde, ["vult_in"]));
  (keuzes.prioriteiten?.vult_in ?? []).forEach((rij, n) => {
    const [van, tot] = ["geldig-vanaf", "geldig-tot"].map((kolom) => String(rij[kolom] ?? ""));
    fouten.push(...omgekeerd(van, tot, "prioriteiten", ["vult_in", n, "geldig-tot"]));
  });
  const [begin, einde] = [waarde("convenant-datum").slice(0, 4), waarde("convenant-einde").slice(0, 4)];
  const jaar = waarde("evaluatiejaar");
  if (jaar && ((begin && jaar < begin) || (einde && jaar > einde))) {
    const loopt = [begin && `van ${begin}`, einde && `tot en met ${einde}`].filter(Boolean).join(" ");
    fouten.push(melding("datum", "evaluatiejaar", ["vult_in"], `De evaluatie in ${jaar} valt buiten het convenant (${loopt}).`));
  }
  return fouten;
}

function omgekeerd(begin, einde, plek, pad) {
  if (!begin || !einde || einde >= begin) return [];
  return [melding("datum", plek, pad, `Het einde (${datumInWoorden(einde)}) ligt vóór het begin (${datumInWoorden(begin)}).`)];
}
