// The parts of the page that the screening shows and hides, found by name and kept.

import { verberg } from "./dom.mjs";

const BLOKKEN = ["uitkomst", "wat-nu", "signaal", "dringend", "tegenspraak"];

/** Return what finds one part by name, and the parts of which there are more, by kind and id. */
export function vindDelen(root) {
  const gevonden = new Map();
  const deel = (naam) => {
    const element = gevonden.get(naam) ?? root.querySelector(`[data-deel="${naam}"]`);
    if (!element) throw new Error(`zelfcheck: [data-deel="${naam}"] ontbreekt`);
    gevonden.set(naam, element);
    return element;
  };
  const blokkenVan = (soort) => [...root.querySelectorAll(`[data-${soort}]`)].map((element) => (
    { element, id: element.getAttribute(`data-${soort}`) }
  ));
  const blokken = Object.fromEntries(BLOKKEN.map((soort) => [soort, blokkenVan(soort)]));
  const criteria = blokkenVan("criterium").map(({ element, id }) => ({
    element,
    id,
    woord: element.querySelector("[data-deel='woord']"),
    zinnen: [...element.querySelectorAll("[data-waarde]")],
  }));
  const titels = Object.fromEntries(blokken.uitkomst.map(({ element, id }) => (
    [id, element.querySelector("[data-deel='titel']").textContent]
  )));
  const toonAlleen = (soort, ids) => {
    for (const { element, id } of blokken[soort]) verberg(element, !ids.includes(id));
  };
  const zinnenVan = (uitkomsten) => uitkomsten.map((id) => titels[id]).join(" ");
  return { deel, blokken, criteria, toonAlleen, zinnenVan };
}
