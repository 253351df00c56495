// Lays the region of this page beside another one. Without script the page shows the
// region beside the national model.

import { verschillen } from "./paar.mjs";
import { woordverschil } from "./woordverschil.mjs";

const REGIO_GELEZEN = "kaderwijzer:regio";

/** Show the choice of a region, and the differences once one is chosen. */
export function startVergelijken(root) {
  const deel = (naam) => root.querySelector(`[data-deel="${naam}"]`);
  const keuze = deel("keuze");
  const stand = deel("stand");
  const uitkomst = deel("uitkomst");
  const gelezen = new Map();

  document.addEventListener(REGIO_GELEZEN, ({ detail }) => {
    gelezen.set(detail.regio, detail);
    toon();
  });

  const haal = (id) => {
    const script = document.createElement("script");
    script.src = root.dataset.bestand.replace("REGIO", id);
    script.addEventListener("error", () => {
      stand.textContent = "De gegevens van deze regio zijn niet te laden.";
    });
    document.head.append(script);
    gelezen.set(id, null);
  };

  const toon = () => {
    const eigen = gelezen.get(root.dataset.regio);
    const ander = gelezen.get(keuze.value);
    uitkomst.replaceChildren();
    stand.textContent = "";
    if (!keuze.value || !eigen || !ander) return;
    const gevonden = verschillen(ander, eigen);
    const zwaar = gevonden.filter(({ aard }) => aard.length > 0);
    const licht = gevonden.filter(({ aard }) => aard.length === 0);
    stand.textContent =
      `${ander.naam} en ${eigen.naam}: ${tellingVan(zwaar.length)} in wat er geldt, ` +
      `${tellingVan(licht.length)} in alleen de woorden. ` +
      `Tussen [+ en +] staat wat alleen bij ${eigen.naam} staat. ` +
      `Tussen [- en -] staat wat alleen bij ${ander.naam} staat.`;
    uitkomst.append(
      ...verschilGroep("Wat er anders geldt", zwaar),
      ...verschilGroep("Alleen andere woorden", licht),
    );
  };

  keuze.addEventListener("change", () => {
    for (const id of [root.dataset.regio, keuze.value])
      if (id && !gelezen.has(id)) haal(id);
    toon();
  });
  deel("kies").hidden = false;
}

function tellingVan(aantal) {
  return `${aantal} ${aantal === 1 ? "verschil" : "verschillen"}`;
}

function verschilGroep(kop, gevonden) {
  if (gevonden.length === 0) return [];
  const lijst = maakElement("dl", "kw-verschillen");
  lijst.append(...gevonden.map(verschilRij));
  return [maakElement("h3", "", kop), lijst];
}

function verschilRij({ titel, kader, aard, oud, nieuw }) {
  const rij = maakElement("div", "kw-verschil");
  const tekst = maakElement("dd", "kw-verschil__tekst");
  tekst.append(...woordverschil(oud, nieuw).map(woordStuk));
  rij.append(maakElement("dt", "", titel));
  if (aard.length) rij.append(maakElement("dd", "kw-verschil__aard", `Anders: ${aard.join(", ")}`));
  rij.append(tekst);
  if (kader.length) rij.append(maakElement("dd", "kw-klein", `Kader: ${kader.join(", ")}`));
  return rij;
}

/** The signs say what the colour says, also on paper and to a screen reader. */
function woordStuk({ soort, tekst }) {
  if (soort === "gelijk" || !tekst.trim()) return document.createTextNode(tekst);
  const woorden = tekst.trimEnd();
  const paar = document.createDocumentFragment();
  paar.append(
    soort === "erbij"
      ? maakElement("ins", "kw-erbij", `[+${woorden}+]`)
      : maakElement("del", "kw-weg", `[-${woorden}-]`),
    tekst.slice(woorden.length),
  );
  return paar;
}

function maakElement(naam, klasse, tekst = "") {
  const gemaakt = document.createElement(naam);
  if (klasse) gemaakt.className = klasse;
  gemaakt.textContent = tekst;
  return gemaakt;
}
