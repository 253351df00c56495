// What a region leaves out is not still spoken of, and nothing of its own goes with it unseen.
// The same as generator/checks/vervallen.py. Pure.

import { melding } from "./melding.mjs";
import { verwijzingen } from "./tekst.mjs";

/** Where the convenant refers to what was left out, and what stands nowhere any more. */
export function vervallenfouten(kader, keuzes, toevoegingen) {
  const leden = [...kader.overwegingen, ...kader.stukken.flatMap((stuk) => stuk.leden)];
  const er = new Set([...kader.stukken, ...leden].map(({ id }) => id));
  const weg = (id) => [id, kader.model.elementen[id]?.binnen].find((een) => keuzes[een]?.laat_weg);
  const naam = (id) => kader.model.elementen[id]?.titel ?? toevoegingen.find((eigen) => eigen.id === id)?.titel ?? "Een eigen lid";
  const fouten = new Map();
  const kijk = (id, tekst) => {
    for (const gevonden of verwijzingen(tekst)) {
      const plek = gevonden.soort === "openplek" || er.has(gevonden.id) ? undefined : weg(gevonden.id);
      if (!plek) continue;
      const zin = `‘${naam(id)}’ verwijst hier nog naar. Pas die tekst aan, of laat haar ook weg.`;
      fouten.set(`${plek} ${id}`, { ...melding("vervallen", plek, ["laat_weg"], zin), ernst: "let op" });
    }
  };
  for (const lid of leden) for (const tekst of [lid.tekst, ...lid.onderdelen]) kijk(lid.id, tekst);
  for (const { id, inleiding } of kader.bijlagen) kijk(id, inleiding);
  const kwijt = toevoegingen.filter(({ id, soort, na }) => soort === "lid" && !er.has(id) && weg(na));
  return [...fouten.values(), ...kwijt.map(({ id, na }) => ({
    ...melding("vervallen", id, ["na"], `Dit staat nergens in het convenant: u laat ‘${naam(weg(na))}’ weg. Zet het ergens anders, of haal het weg.`),
    ernst: "let op",
  }))];
}
