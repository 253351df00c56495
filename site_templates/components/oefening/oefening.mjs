// Practice: one case at a time, first the own answer, then the explanation that is already
// on the page. Nothing is worked out here and nothing is kept: what is right comes from the
// rule, and stands with each case. Without script every case is there, explanation folded.

import { oordeelOver } from "./oordeel.mjs";

/** Turn the list of cases of this page into an exercise. */
export function startOefenen(root) {
  const deel = (naam) => {
    const element = root.querySelector(`[data-deel="${naam}"]`);
    if (!element) throw new Error(`oefenen: [data-deel="${naam}"] ontbreekt`);
    return element;
  };
  const [keuze, groep, niveau, teller] = ["keuze", "groep", "niveau", "teller"].map(deel);
  const [vraag, oordeel] = ["vraag", "oordeel"].map(deel);
  const casussen = [...root.querySelectorAll(".kw-oefening")];
  let rij = casussen;
  let plaats = 0;

  const stop = () => {
    keuze.hidden = true;
    vraag.hidden = true;
    for (const casus of casussen) {
      casus.hidden = false;
      casus.classList.remove("kw-oefening--raden");
    }
  };

  const toon = () => {
    const nu = rij[plaats];
    for (const casus of casussen) {
      casus.hidden = casus !== nu;
      casus.classList.add("kw-oefening--raden");
      casus.querySelector("details").open = false;
    }
    vraag.reset();
    oordeel.textContent = "";
    vraag.hidden = !nu;
    nu?.querySelector('[data-deel="plek"]').append(vraag);
    teller.textContent = nu
      ? `Casus ${plaats + 1} van ${rij.length}.`
      : "Geen casus bij deze keuze. Kies iets anders.";
  };

  const kies = () => {
    rij = casussen.filter(
      ({ dataset }) =>
        (!groep.value || dataset.groepen.split(" ").includes(groep.value)) &&
        (!niveau.value || dataset.niveau === niveau.value),
    );
    plaats = 0;
    toon();
  };

  const kijkNa = () => {
    const nu = rij[plaats];
    const gekozen = new FormData(vraag);
    const gevonden = oordeelOver(
      { uitkomst: gekozen.get("uitkomst"), criterium: gekozen.get("criterium") },
      nu.dataset.uitkomst.split(" "),
      nu.dataset.doorslag.split(" "),
    );
    oordeel.textContent = gevonden.tekst;
    oordeel.dataset.goed = gevonden.goed ? "ja" : "nee";
    if (!gevonden.klaar) return;
    nu.classList.remove("kw-oefening--raden");
    nu.querySelector("details").open = true;
  };

  const naarAdres = () => {
    const gezocht = casussen.find((casus) => `#${casus.querySelector("h2").id}` === location.hash);
    if (!gezocht) return false;
    if (!rij.includes(gezocht)) rij = casussen;
    plaats = rij.indexOf(gezocht);
    toon();
    gezocht.scrollIntoView();
    return true;
  };

  groep.addEventListener("change", kies);
  niveau.addEventListener("change", kies);
  keuze.addEventListener("submit", (event) => event.preventDefault());
  vraag.addEventListener("submit", (event) => {
    event.preventDefault();
    kijkNa();
  });
  deel("volgende").addEventListener("click", () => {
    plaats = (plaats + 1) % rij.length;
    toon();
    rij[plaats].querySelector("h2").focus();
  });
  deel("alles").addEventListener("click", () => {
    const nu = rij[plaats].querySelector("h2");
    stop();
    nu.focus();
  });
  addEventListener("hashchange", naarAdres);

  const gevraagd = new URLSearchParams(location.search).get("route");
  if ([...groep.options].some(({ value }) => value === gevraagd)) groep.value = gevraagd;
  keuze.hidden = false;
  kies();
  naarAdres();
}
