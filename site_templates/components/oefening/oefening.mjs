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
  const [vraag, oordeel, wissel] = ["vraag", "oordeel", "wissel"].map(deel);
  const casussen = [...root.querySelectorAll(".kw-oefening")];
  let rij = casussen;
  let plaats = 0;
  let onderElkaar = false;

  const toon = () => {
    const nu = rij[plaats];
    for (const casus of casussen) {
      casus.hidden = onderElkaar ? !rij.includes(casus) : casus !== nu;
      casus.classList.toggle("kw-oefening--raden", !onderElkaar);
      casus.querySelector("details").open = false;
    }
    vraag.reset();
    oordeel.textContent = "";
    vraag.hidden = onderElkaar || !nu;
    nu?.querySelector('[data-deel="plek"]').append(vraag);
    wissel.textContent = onderElkaar ? "Eén casus tegelijk" : "Alle casussen onder elkaar";
    teller.textContent = tellerZin(rij.length, onderElkaar ? 0 : plaats + 1);
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
  wissel.addEventListener("click", () => {
    onderElkaar = !onderElkaar;
    toon();
  });
  addEventListener("hashchange", naarAdres);

  const gevraagd = new URLSearchParams(location.search).get("route");
  if ([...groep.options].some(({ value }) => value === gevraagd)) groep.value = gevraagd;
  keuze.hidden = false;
  kies();
  naarAdres();
}

/** How many cases there are, and at which one of them somebody is (0: all are shown). */
function tellerZin(aantal, nummer) {
  if (aantal === 0) return "Geen casus bij deze keuze. Kies iets anders.";
  return nummer > 0 ? `Casus ${nummer} van ${aantal}.` : `${aantal} casussen onder elkaar.`;
}
