// A question, read off the page once: its boxes, with their labels and what they are worth.

import { JA, NEE, ONBEKEND } from "./regel.mjs";

/** The question in a section of the form. `vast` and `kruis` are what the code needs. */
export function leesVraag(element) {
  const { vraag: id, onderdeel, titel, drempel, weetHet } = element.dataset;
  const keuzes = [...element.querySelectorAll("input")].map((vakje) => ({
    vakje,
    id: vakje.value,
    label: vakje.nextElementSibling.textContent.trim(),
    waarde: "waarde" in vakje.dataset ? Number(vakje.dataset.waarde) : null,
    telt: "teltMee" in vakje.dataset,
  }));
  const ids = (vast) => keuzes.filter(({ waarde }) => (waarde !== null) === vast).map((k) => k.id);
  return {
    element,
    id,
    onderdeel,
    titel,
    drempel: Number(drempel),
    weetHet,
    regionaal: "regionaal" in element.dataset,
    keuzes,
    vast: ids(true),
    kruis: ids(false),
    anker: element.id,
    kop: element.querySelector("h2"),
    voortgang: element.querySelector(".kw-zelfcheck__voortgang"),
    inhoud: element.querySelector(".kw-vraag__inhoud"),
    form: element.querySelector("form"),
  };
}

/** The boxes that are ticked. */
export function gekozen({ keuzes }) {
  return keuzes.filter(({ vakje }) => vakje.checked);
}

/** The value of a question for its part; ticks count from the threshold of the question. */
export function waardeVan({ drempel }, kruisjes) {
  if (kruisjes.length === 0) return ONBEKEND;
  const vaste = kruisjes.find(({ waarde }) => waarde !== null);
  if (vaste) return vaste.waarde;
  return kruisjes.filter(({ telt }) => telt).length >= drempel ? JA : NEE;
}

/** Whether the ticks so far stay under the threshold, so that the next one may still come. */
export function kanNogAanvullen(vraag, kruisjes) {
  return kruisjes.length > 0
    && kruisjes.every(({ waarde }) => waarde === null)
    && waardeVan(vraag, kruisjes) === NEE;
}

/** What somebody would tick for a value of the part. */
export function antwoordBij({ keuzes, kruis, drempel }, waarde) {
  if (kruis.length > 0) {
    return `${waarde === JA ? "" : "minder dan "}${drempel}${waarde === JA ? " of meer" : ""} die meetellen`;
  }
  return keuzes.find((keuze) => keuze.waarde === waarde).label.toLowerCase();
}

/** 'Geen' and 'weet ik niet' exclude the ticks beside them, and the other way round. */
export function maakUitsluitend({ keuzes }, vakje) {
  if (vakje.type !== "checkbox" || !vakje.checked) return;
  const eigen = keuzes.find((keuze) => keuze.vakje === vakje).waarde !== null;
  for (const ander of keuzes) {
    if (ander.vakje !== vakje && (eigen || ander.waarde !== null)) ander.vakje.checked = false;
  }
}
