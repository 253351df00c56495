// The text of the convenant beside the form. Made with the template of the site's own page;
// only blocks that changed are made again.

import { maak } from "./maak.mjs";
import { alsOpmaak } from "./word.mjs";

/** Keep the preview in `kader` up to date: `toon(document)`, `ga(stap)`. */
export function maakVoorbeeld(kader, sjablonen) {
  const artikel = maak("article", { class: "kw-document" });
  kader.append(maak("p", { class: "kw-voorbeeld__kop" }, "Zo wordt de tekst"), artikel);
  const lezer = new DOMParser();
  let nu = [];
  let hier = "";

  return {
    toon(document) {
      const stappen = stappenVan(document.blokken);
      const nieuw = document.blokken.map((blok, n) => ({ blok, stap: stappen[n] }));
      const zelfde = (a, b) => a && b && a.stap === b.stap && zelfdeInhoud(a.blok, b.blok);
      let voor = 0;
      while (voor < nieuw.length && zelfde(nieuw[voor], nu[voor])) voor += 1;
      let achter = 0;
      while (
        achter < nieuw.length - voor &&
        achter < nu.length - voor &&
        zelfde(nieuw[nieuw.length - 1 - achter], nu[nu.length - 1 - achter])
      ) achter += 1;
      const oud = nu.slice(voor, nu.length - achter);
      const midden = nieuw.slice(voor, nieuw.length - achter);
      if (oud.length === midden.length) midden.forEach((deel, n) => bijgewerkt(document, deel, oud[n], zelfde));
      else {
        const volgende = nu[nu.length - achter]?.element ?? null;
        for (const { element } of oud) element.remove();
        for (const deel of midden) {
          deel.element = vanBlok(document, deel);
          artikel.insertBefore(deel.element, volgende);
        }
      }
      nu = [...nu.slice(0, voor), ...midden, ...nu.slice(nu.length - achter)];
    },
    /** Show where a step stands in the text. */
    ga(stap) {
      hier = stap;
      for (const { element, stap: eigen } of nu) element.classList.toggle("kw-voorbeeld__blok--hier", eigen === stap);
      const eerste = nu.find(({ stap: eigen }) => eigen === stap);
      kader.classList.toggle("kw-voorbeeld--zonder", !eerste);
      if (!eerste || kader.scrollHeight <= kader.clientHeight) return;
      // Blocks out of sight have an estimated height until they come near: so look again.
      const spring = (keer) => {
        kader.scrollTop = eerste.element.offsetTop - 8;
        if (keer > 0) requestAnimationFrame(() => spring(keer - 1));
      };
      spring(3);
    },
  };

  /** Keep the element of a block, and change in it only what is different. */
  function bijgewerkt(document_, deel, vorig, zelfde) {
    deel.element = vorig.element;
    if (zelfde(deel, vorig)) return;
    const nieuw = vanBlok(document_, deel);
    if (deel.stap === vorig.stap) maakGelijk(deel.element, nieuw);
    else {
      deel.element.replaceWith(nieuw);
      deel.element = nieuw;
    }
  }

  function vanBlok(document_, { blok, stap }) {
    const opmaak = alsOpmaak({ ...document_, blokken: [blok] }, sjablonen);
    const inhoud = lezer.parseFromString(opmaak, "text/html").querySelector("article");
    const klasse = stap === hier ? "kw-voorbeeld__blok kw-voorbeeld__blok--hier" : "kw-voorbeeld__blok";
    return maak("div", { class: klasse, "data-stap": stap }, [...inhoud.childNodes]);
  }
}

/** Give an element the children of another, and leave alone what is the same already. */
function maakGelijk(oud, nieuw) {
  const [van, naar] = [[...oud.childNodes], [...nieuw.childNodes]];
  if (van.length !== naar.length) {
    oud.replaceChildren(...naar);
    return;
  }
  van.forEach((kind, n) => {
    const ander = naar[n];
    if (kind.isEqualNode(ander)) return;
    if (kind.nodeType === Node.TEXT_NODE && ander.nodeType === Node.TEXT_NODE) kind.data = ander.data;
    else if (kind.childNodes.length > 0 && kind.cloneNode().isEqualNode(ander.cloneNode())) maakGelijk(kind, ander);
    else kind.replaceWith(ander);
  });
}

/** For each block, the step of the form that it belongs to. */
function stappenVan(blokken) {
  let stap = "partijen";
  let inBijlage = false;
  return blokken.map((blok) => {
    if (blok.blok === "Documentartikel" || blok.blok === "Bijlagekop") stap = blok.anker;
    if (blok.blok === "Bijlagekop") inBijlage = true;
    if (blok.blok === "Kop" && blok.niveau === 1 && !inBijlage) stap = blok.anker;
    if (blok.blok === "NieuwePagina" || blok.anker === "nog-in-te-vullen") stap = "klaar";
    return stap;
  });
}

/** Whether two blocks hold the same. Parts that are one object are not looked into. */
function zelfdeInhoud(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let n = 0; n < a.length; n += 1) if (!zelfdeInhoud(a[n], b[n])) return false;
    return true;
  }
  for (const naam in a) if (!zelfdeInhoud(a[naam], b[naam])) return false;
  return true;
}
