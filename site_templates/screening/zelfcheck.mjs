// The screening on the page: reads the answers off the form and shows what follows.
// Nothing is stored and nothing is sent: the form itself is the only memory.

import { ONBEKEND, beoordeel, openOnderdelen } from "./regel.mjs";

const UITKOMST = "uitkomst";
const STANDEN = ["voldoet", "voldoet niet", "nog open"];

/** Turn the printed form of a page into a screening that answers while somebody fills it in. */
export function startZelfcheck(root) {
  const deel = (naam) => {
    const element = root.querySelector(`[data-deel="${naam}"]`);
    if (!element) throw new Error(`zelfcheck: [data-deel="${naam}"] ontbreekt`);
    return element;
  };
  const regel = JSON.parse(deel("regel").textContent);
  const form = deel("vragen");
  const vragen = [...form.querySelectorAll("[data-vraag]")];
  const paginatitel = document.title;
  let stapVoorStap = true;

  form.reset();
  form.addEventListener("submit", (event) => event.preventDefault());
  root.classList.add("kw-zelfcheck--actief");
  deel("papier").hidden = true;
  deel("antwoorden").hidden = false;
  vragen.forEach((vraag, i) => voegKnoppenToe(vraag, i));
  voegBedieningToe();
  form.addEventListener("change", (event) => {
    maakUitsluitend(event.target);
    werkBij();
  });
  window.addEventListener("hashchange", () => toonStap(true));
  window.addEventListener("beforeprint", () => {
    deel("datum").textContent = new Date().toLocaleDateString("nl-NL", { dateStyle: "long" });
  });
  werkBij();
  toonStap(false);

  function antwoorden() {
    const gegeven = {};
    for (const vraag of vragen) {
      if (vraag.dataset.onderdeel) gegeven[vraag.dataset.onderdeel] = waardeVan(vraag);
    }
    return gegeven;
  }

  function werkBij() {
    const gegeven = antwoorden();
    const { uitkomsten, signalen, waarden } = beoordeel(regel, gegeven);
    const open = openOnderdelen(regel, gegeven);
    const vast = open.length === 0 && !uitkomsten.some((id) => id === "U5" || id === "U6");
    for (const rij of root.querySelectorAll("[data-criterium]")) toonCriterium(rij, waarden);
    for (const blok of root.querySelectorAll("[data-uitkomst]")) {
      blok.hidden = !uitkomsten.includes(blok.dataset.uitkomst);
    }
    for (const blok of root.querySelectorAll("[data-signaal]")) {
      blok.hidden = !signalen.includes(blok.dataset.signaal);
    }
    toonOpen(open);
    toonAntwoorden();
    const begonnen = vragen.some((vraag) => gekozen(vraag).length > 0);
    const titels = uitkomsten.map((id) => titelVan(id)).join(" ");
    deel("oordeel").textContent = begonnen ? titels : "Nog geen vragen beantwoord.";
    deel("stoppen").hidden = !vast;
  }

  function toonCriterium(rij, waarden) {
    const waarde = waarden[rij.dataset.criterium];
    rij.dataset.stand = STANDEN[waarde];
    rij.querySelector("[data-deel='woord']").textContent = STANDEN[waarde];
    for (const zin of rij.querySelectorAll("[data-waarde]")) {
      zin.hidden = Number(zin.dataset.waarde) !== waarde;
    }
  }

  function toonOpen(open) {
    const rijen = vragen
      .filter((vraag) => open.includes(vraag.dataset.onderdeel))
      .map((vraag) => {
        const rij = document.createElement("li");
        rij.append(naarVraag(vraag));
        if (vraag.dataset.weetHet) rij.append(`. Vraag na bij: ${vraag.dataset.weetHet}.`);
        return rij;
      });
    deel("open-lijst").replaceChildren(...rijen);
    deel("open").hidden = rijen.length === 0;
  }

  function toonAntwoorden() {
    const rijen = vragen.map((vraag) => {
      const rij = document.createElement("li");
      const antwoord = gekozen(vraag).map((keuze) => labelVan(keuze)).join(", ");
      const sterk = document.createElement("strong");
      sterk.textContent = antwoord || "niet beantwoord";
      rij.append(naarVraag(vraag), ": ", sterk);
      return rij;
    });
    deel("antwoorden-lijst").replaceChildren(...rijen);
  }

  function naarVraag(vraag) {
    const link = document.createElement("a");
    link.href = `#${vraag.id}`;
    link.textContent = vraag.dataset.titel;
    return link;
  }

  function titelVan(id) {
    return root.querySelector(`[data-uitkomst="${id}"] [data-deel="titel"]`).textContent;
  }

  function toonStap(metFocus) {
    const doel = decodeURIComponent(location.hash.slice(1));
    const gekozenStap = vragen.findIndex((vraag) => vraag.id === doel);
    const klaar = doel === UITKOMST;
    const stap = gekozenStap < 0 ? 0 : gekozenStap;
    root.classList.toggle("kw-zelfcheck--klaar", klaar);
    form.hidden = klaar && stapVoorStap;
    deel("resultaat").hidden = stapVoorStap && !klaar;
    vragen.forEach((vraag, i) => { vraag.hidden = stapVoorStap && i !== stap; });
    if (!metFocus) return;
    const kop = klaar ? deel("resultaat-kop") : vragen[stap].querySelector("h2");
    document.title = klaar ? `Uitkomst – ${paginatitel}` : `${kop.textContent} – ${paginatitel}`;
    kop.focus();
  }

  function voegKnoppenToe(vraag, i) {
    const voortgang = document.createElement("p");
    voortgang.className = "kw-zelfcheck__voortgang";
    voortgang.textContent = `Vraag ${i + 1} van ${vragen.length}`;
    vraag.querySelector("h2").after(voortgang);
    const rij = document.createElement("p");
    rij.className = "kw-zelfcheck__knoppen";
    const volgende = vragen[i + 1]?.id ?? UITKOMST;
    const naam = vragen[i + 1] ? "Volgende vraag" : "Naar de uitkomst";
    rij.append(knop(naam, () => { location.hash = volgende; }, "kw-knop"));
    if (i > 0) {
      rij.append(knop("Vorige vraag", () => { location.hash = vragen[i - 1].id; }, "kw-knop kw-knop--zacht"));
    }
    vraag.append(rij);
  }

  function voegBedieningToe() {
    const wissel = knop("Alle vragen op één pagina", () => {
      stapVoorStap = !stapVoorStap;
      wissel.textContent = stapVoorStap ? "Alle vragen op één pagina" : "Stap voor stap";
      root.classList.toggle("kw-zelfcheck--alles", !stapVoorStap);
      toonStap(false);
    }, "kw-knop kw-knop--zacht");
    const wis = knop("Wis alles", () => {
      form.reset();
      werkBij();
      deel("melding").textContent = "Alle antwoorden zijn gewist.";
      location.hash = vragen[0].id;
    }, "kw-knop kw-knop--zacht");
    deel("bediening").append(wissel, wis);
    deel("stoppen").append(knop("Naar de uitkomst", () => { location.hash = UITKOMST; }, "kw-knop"));
    deel("afdrukken").append(knop("Afdrukken", () => window.print(), "kw-knop"));
  }
}

function knop(naam, doe, klasse) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = klasse;
  element.textContent = naam;
  element.addEventListener("click", doe);
  return element;
}

/** 'Geen' and 'weet ik niet' exclude the ticks beside them, and the other way round. */
function maakUitsluitend(keuze) {
  if (keuze.type !== "checkbox" || !keuze.checked) return;
  const eigen = "waarde" in keuze.dataset;
  for (const ander of keuze.closest("fieldset").querySelectorAll("input")) {
    if (ander !== keuze && (eigen || "waarde" in ander.dataset)) ander.checked = false;
  }
}

function gekozen(vraag) {
  return [...vraag.querySelectorAll("input:checked")];
}

function labelVan(keuze) {
  return keuze.labels[0].textContent.trim();
}

/** The value of a question for its part; ticks count from the threshold of the question. */
function waardeVan(vraag) {
  const keuzes = gekozen(vraag);
  if (keuzes.length === 0) return ONBEKEND;
  const vaste = keuzes.find((keuze) => "waarde" in keuze.dataset);
  if (vaste) return Number(vaste.dataset.waarde);
  const tellend = keuzes.filter((keuze) => "teltMee" in keuze.dataset).length;
  return tellend >= Number(vraag.dataset.drempel) ? 0 : 1;
}
