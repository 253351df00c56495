// The screening on the page: reads the answers off the form and shows what follows.
// Nothing is stored and nothing is sent: the form itself is the only memory.

import { leesCode, schrijfCode } from "./code.mjs";
import { JA, NEE, ONBEKEND, beoordeel } from "./regel.mjs";
import { openOnderdelen, staatVast, wegenNaar } from "./wegen.mjs";

const UITKOMST = "uitkomst";
const CODE = /^#code=([0-9A-Za-z-]{1,40})$/;
const STANDEN = ["voldoet", "voldoet niet", "nog open"];

/** Turn the printed form of a page into a screening that answers while somebody fills it in. */
export function startZelfcheck(root) {
  const gevonden = new Map();
  const deel = (naam) => {
    const element = gevonden.get(naam) ?? root.querySelector(`[data-deel="${naam}"]`);
    if (!element) throw new Error(`zelfcheck: [data-deel="${naam}"] ontbreekt`);
    gevonden.set(naam, element);
    return element;
  };
  const regel = JSON.parse(deel("regel").textContent);
  const form = deel("vragen");
  const { kenmerk } = form.dataset;
  const vragen = [...form.querySelectorAll("[data-vraag]")];
  const lijst = vragen.map(vraagVoorCode);
  const paginatitel = document.title;
  const getoond = new Map();
  const blokken = {
    uitkomst: root.querySelectorAll("[data-uitkomst]"),
    watNu: root.querySelectorAll("[data-wat-nu]"),
    signaal: root.querySelectorAll("[data-signaal]"),
    tegenspraak: root.querySelectorAll("[data-tegenspraak]"),
  };
  const criteria = root.querySelectorAll("[data-criterium]");
  let stapVoorStap = true;

  form.reset();
  form.addEventListener("submit", (event) => event.preventDefault());
  root.classList.add("kw-zelfcheck--actief");
  deel("papier").hidden = true;
  for (const naam of ["antwoorden", "codeblok", "meenemen"]) deel(naam).hidden = false;
  vragen.forEach(voegKnoppenToe);
  voegBedieningToe();
  form.addEventListener("change", (event) => {
    maakUitsluitend(event.target);
    werkBij();
  });
  window.addEventListener("hashchange", () => naarAdres(true));
  window.addEventListener("beforeprint", () => {
    deel("datum").textContent = new Date().toLocaleDateString("nl-NL", { dateStyle: "long" });
  });
  werkBij();
  naarAdres(false);
  document.documentElement.classList.remove("kw-begin");

  function antwoorden() {
    return Object.fromEntries(vragen.map((vraag) => [vraag.dataset.onderdeel, waardeVan(vraag)]));
  }

  function werkBij() {
    const gegeven = antwoorden();
    const { uitkomsten, signalen, tegenspraken, waarden } = beoordeel(regel, gegeven);
    const vast = staatVast(uitkomsten);
    for (const rij of criteria) toonCriterium(rij, waarden);
    toonAlleen("uitkomst", uitkomsten);
    toonAlleen("watNu", uitkomsten);
    toonAlleen("signaal", signalen);
    toonAlleen("tegenspraak", tegenspraken);
    const open = openOnderdelen(regel, gegeven);
    toonNut(gegeven, open);
    toonOpen(open);
    toonWegen(wegenNaar(regel, gegeven, vast), vast);
    toonAntwoorden();
    toonCode();
    toonVoortgang();
    const begonnen = vragen.some((vraag) => gekozen(vraag).length > 0);
    zetTekst(deel("oordeel"), begonnen ? uitkomsten.map(titelVan).join(" ") : "Nog geen vragen beantwoord.");
    verberg(deel("stoppen"), !vast);
    root.classList.toggle("kw-zelfcheck--twee", uitkomsten.length > 1);
  }

  /** Fill a list anew only when it says something else; building it is what takes time. */
  function vul(naam, gegevens, maakRij) {
    const sleutel = JSON.stringify(gegevens);
    if (getoond.get(naam) === sleutel) return;
    getoond.set(naam, sleutel);
    deel(naam).replaceChildren(...gegevens.map(maakRij));
  }

  function toonAlleen(soort, ids) {
    for (const blok of blokken[soort]) verberg(blok, !ids.includes(blok.dataset[soort]));
  }

  function toonCriterium(rij, waarden) {
    const waarde = waarden[rij.dataset.criterium];
    if (rij.dataset.stand !== STANDEN[waarde]) rij.dataset.stand = STANDEN[waarde];
    zetTekst(rij.querySelector("[data-deel='woord']"), STANDEN[waarde]);
    for (const zin of rij.querySelectorAll("[data-waarde]")) {
      verberg(zin, Number(zin.dataset.waarde) !== waarde);
    }
  }

  /**
   * A question that can no longer change the outcome is folded, and stays within reach. On one
   * page a list of ticks under its threshold does not fold what is below: the next tick may come.
   */
  function toonNut(gegeven, nuOpen) {
    const voorlopig = { ...gegeven };
    let open = nuOpen;
    for (const vraag of vragen) {
      const aangekruist = gekozen(vraag).some((keuze) => !("waarde" in keuze.dataset));
      const naam = vraag.dataset.onderdeel;
      if (!stapVoorStap && aangekruist && gegeven[naam] === NEE) voorlopig[naam] = ONBEKEND;
    }
    if (vragen.some(({ dataset }) => voorlopig[dataset.onderdeel] !== gegeven[dataset.onderdeel])) {
      open = openOnderdelen(regel, voorlopig);
    }
    for (const vraag of vragen) {
      const naam = vraag.dataset.onderdeel;
      const telt = !regel.onderdelen.includes(naam) || open.includes(naam);
      const nodig = telt || gekozen(vraag).length > 0 || "toch" in vraag.dataset;
      vraag.classList.toggle("kw-vraag--overbodig", !nodig);
    }
  }

  function toonVoortgang() {
    const nodig = vragen.filter(isNodig);
    for (const vraag of vragen) {
      const nummer = nodig.indexOf(vraag) + 1;
      const tekst = nummer ? `Vraag ${nummer} van hoogstens ${nodig.length}` : "Deze vraag verandert de uitkomst niet meer.";
      zetTekst(vraag.querySelector(".kw-zelfcheck__voortgang"), tekst);
    }
  }

  function toonOpen(open) {
    vul("open-lijst", open, (onderdeel) => {
      const vraag = vraagBij(onderdeel);
      const rij = maak("li", naarVraag(vraag));
      if (vraag.dataset.weetHet) rij.append(`. Vraag na bij: ${vraag.dataset.weetHet}.`);
      return rij;
    });
    verberg(deel("open"), open.length === 0);
  }

  /** What would settle it, or what would have to be different for another outcome. */
  function toonWegen(wegen, vast) {
    const korter = wegen.map(({ uitkomsten, keuzes }) => [uitkomsten, keuzes[0], keuzes.length > 1, vast]);
    vul("wegen-lijst", korter, ([uitkomsten, keuze, meer]) => {
      const rij = maak("li", vast ? "Was " : "Is ");
      keuze.forEach(([onderdeel, waarde], n) => {
        const vraag = vraagBij(onderdeel);
        if (n > 0) rij.append(n === keuze.length - 1 ? " en " : ", ");
        rij.append(naarVraag(vraag), ` ${antwoordBij(vraag, waarde)}`);
      });
      const anders = meer ? " Het kan ook op een andere manier." : "";
      rij.append(`? Dan ${uitkomsten.join(" en ")}: `, maak("strong", uitkomsten.map(titelVan).join(" ")), anders);
      return rij;
    });
    zetTekst(deel("wegen-kop"), vast ? "Wat zou er anders moeten zijn?" : "Zo komt er een uitkomst");
    verberg(deel("wegen"), wegen.length === 0);
  }

  function toonAntwoorden() {
    const lijstje = deel("antwoorden-lijst");
    if (!lijstje.childElementCount) {
      lijstje.append(...vragen.map((vraag) => maak("li", naarVraag(vraag), ": ", maak("strong"))));
    }
    vragen.forEach((vraag, i) => {
      const antwoord = gekozen(vraag).map(labelVan).join(", ");
      const leeg = isNodig(vraag) ? "niet beantwoord" : "niet nodig";
      zetTekst(lijstje.children[i].lastChild, antwoord || leeg);
    });
  }

  function vraagBij(onderdeel) {
    return vragen.find((vraag) => vraag.dataset.onderdeel === onderdeel);
  }

  function toonCode() {
    const keuzes = new Map(vragen.map((vraag) => [vraag.dataset.vraag, gekozen(vraag).map((k) => k.value)]));
    const code = schrijfCode(kenmerk, lijst, keuzes);
    zetTekst(deel("codetekst"), code);
    zetTekst(deel("printcode"), code);
    verberg(deel("linkblok"), true);
  }

  function vulIn(code) {
    const keuzes = leesCode(kenmerk, lijst, code);
    form.reset();
    for (const [vraag, ids] of keuzes) {
      for (const id of ids) document.getElementById(`${vraag}-${id}`).checked = true;
    }
    werkBij();
  }

  function titelVan(id) {
    return root.querySelector(`[data-uitkomst="${id}"] [data-deel="titel"]`).textContent;
  }

  /** Go to the step in the address; a code in it is read, and taken out of the address. */
  function naarAdres(metFocus) {
    const code = CODE.exec(location.hash);
    if (code) {
      let doel = vragen[0].id;
      try {
        vulIn(code[1]);
        doel = UITKOMST;
      } catch (fout) {
        toonCodefout(fout.message);
      }
      history.replaceState(null, "", `#${doel}`);
    }
    toonStap(metFocus || Boolean(code));
  }

  function toonStap(metFocus) {
    const doel = location.hash.slice(1);
    const gekozenStap = vragen.findIndex((vraag) => vraag.id === doel);
    const klaar = doel === UITKOMST || !stapVoorStap;
    const stap = gekozenStap < 0 ? 0 : gekozenStap;
    root.classList.toggle("kw-zelfcheck--klaar", klaar);
    root.classList.toggle("kw-zelfcheck--uitkomst", doel === UITKOMST);
    form.hidden = doel === UITKOMST && stapVoorStap;
    vragen.forEach((vraag, i) => { vraag.hidden = stapVoorStap && i !== stap; });
    if (!metFocus) return;
    if (gekozenStap >= 0 && !isNodig(vragen[stap])) toonToch(vragen[stap]);
    const kop = doel === UITKOMST ? deel("resultaat-kop") : vragen[stap].querySelector("h2");
    const voortgang = doel === UITKOMST ? "" : `${vragen[stap].querySelector(".kw-zelfcheck__voortgang").textContent}: `;
    document.title = `${voortgang}${kop.textContent} – ${paginatitel}`;
    kop.focus();
  }

  function toonToch(vraag) {
    vraag.dataset.toch = "";
    werkBij();
  }

  function stapNa(vraag, richting) {
    const rest = richting > 0
      ? vragen.slice(vragen.indexOf(vraag) + 1)
      : vragen.slice(0, vragen.indexOf(vraag)).reverse();
    return rest.find(isNodig)?.id ?? (richting > 0 ? UITKOMST : vragen[0].id);
  }

  function voegKnoppenToe(vraag, i) {
    const kop = vraag.querySelector("h2");
    kop.after(maak("p"));
    kop.nextElementSibling.className = "kw-zelfcheck__voortgang";
    const toch = knop("Toch beantwoorden", () => {
      toonToch(vraag);
      kop.focus();
    }, "kw-knop kw-knop--zacht kw-vraag__toch");
    const rij = maak("p");
    rij.className = "kw-zelfcheck__knoppen kw-zelfcheck__stapknoppen";
    rij.append(knop("Volgende vraag", () => { location.hash = stapNa(vraag, 1); }, "kw-knop"));
    if (i > 0) {
      rij.append(knop("Vorige vraag", () => { location.hash = stapNa(vraag, -1); }, "kw-knop kw-knop--zacht"));
    }
    vraag.append(toch, rij);
  }

  function voegBedieningToe() {
    const wissel = knop("Alle vragen op één pagina", () => {
      stapVoorStap = !stapVoorStap;
      wissel.textContent = stapVoorStap ? "Alle vragen op één pagina" : "Stap voor stap";
      root.classList.toggle("kw-zelfcheck--alles", !stapVoorStap);
      werkBij();
      toonStap(false);
    }, "kw-knop kw-knop--zacht");
    const wis = () => {
      form.reset();
      for (const vraag of vragen) delete vraag.dataset.toch;
      deel("code").value = "";
      toonCodefout("");
      werkBij();
      zetTekst(deel("melding"), "Alle antwoorden zijn gewist.");
      location.hash = vragen[0].id;
    };
    deel("bediening").append(wissel, knop("Wis alles", wis, "kw-knop kw-knop--zacht"));
    deel("stoppen").append(knop("Naar de uitkomst", () => { location.hash = UITKOMST; }, "kw-knop"));
    deel("codeknop").append(knop("Toon de antwoorden", () => {
      try {
        vulIn(deel("code").value);
        toonCodefout("");
        location.hash = UITKOMST;
      } catch (fout) {
        toonCodefout(fout.message);
        deel("code").focus();
      }
    }, "kw-knop"));
    const maakLink = () => {
      deel("link").value = `${location.href.split("#")[0]}#code=${deel("codetekst").textContent}`;
      deel("linkblok").hidden = false;
      deel("link").select();
    };
    deel("meeneemknoppen").append(
      knop("Afdrukken", () => window.print(), "kw-knop"),
      knop("Maak een link", maakLink, "kw-knop kw-knop--zacht"),
      knop("Opnieuw beginnen", wis, "kw-knop kw-knop--zacht"),
    );
  }

  function toonCodefout(tekst) {
    zetTekst(deel("codefout"), tekst);
    deel("code").toggleAttribute("aria-invalid", tekst !== "");
    if (tekst) deel("codeblok").open = true;
  }
}

function isNodig(vraag) {
  return !vraag.classList.contains("kw-vraag--overbodig");
}

function naarVraag(vraag) {
  const link = maak("a", vraag.dataset.titel);
  link.href = `#${vraag.id}`;
  return link;
}

/** What somebody would tick for a value of the part. */
function antwoordBij(vraag, waarde) {
  const keuze = vraag.querySelector(`input[data-waarde="${waarde}"]`);
  if (!vraag.querySelector("input[type=checkbox]")) return labelVan(keuze).toLowerCase();
  return `${waarde === JA ? "" : "minder dan "}${vraag.dataset.drempel}${waarde === JA ? " of meer" : ""} aangekruist`;
}

function vraagVoorCode(vraag) {
  const keuzes = [...vraag.querySelectorAll("input")];
  const ids = (vast) => keuzes.filter((k) => ("waarde" in k.dataset) === vast).map((k) => k.value);
  return { id: vraag.dataset.vraag, vast: ids(true), kruis: ids(false) };
}

function maak(soort, ...inhoud) {
  const element = document.createElement(soort);
  element.append(...inhoud);
  return element;
}

function knop(naam, doe, klasse) {
  const element = maak("button", naam);
  element.type = "button";
  element.className = klasse;
  element.addEventListener("click", doe);
  return element;
}

/** Set a text only when it changes, so that a screen reader says it once. */
function zetTekst(element, tekst) {
  if (element.textContent !== tekst) element.textContent = tekst;
}

/** Hide or show only what changes: an attribute that is set makes the browser look again. */
function verberg(element, weg) {
  if (element.hidden !== weg) element.hidden = weg;
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
  return keuze.nextElementSibling.textContent.trim();
}

/** The value of a question for its part; ticks count from the threshold of the question. */
function waardeVan(vraag) {
  const keuzes = gekozen(vraag);
  if (keuzes.length === 0) return ONBEKEND;
  const vaste = keuzes.find((keuze) => "waarde" in keuze.dataset);
  if (vaste) return Number(vaste.dataset.waarde);
  const tellend = keuzes.filter((keuze) => "teltMee" in keuze.dataset).length;
  return tellend >= Number(vraag.dataset.drempel) ? JA : NEE;
}
