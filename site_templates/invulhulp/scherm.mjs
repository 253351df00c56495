// The frame of the fill-in aid: the bar with buttons, the steps, the form and the text.

import { knop, maak } from "./maak.mjs";

/** Make the frame. `doe` gives what each button does. */
export function maakScherm(doe) {
  const delen = {
    stand: maak("p", { class: "kw-balk__stand", role: "status" }),
    bestand: maak("input", { type: "file", accept: ".yaml,.yml", hidden: true, "aria-label": "Bestand van uw regio", onchange: () => doe.openBestand() }),
    terug: knop("Ongedaan maken", () => doe.ongedaan()),
    verder: knop("Opnieuw", () => doe.opnieuw()),
    lijst: maak("ol", { class: "kw-stappen__lijst" }),
    stap: maak("div", { class: "kw-stap" }),
    bericht: maak("div", { class: "kw-bericht", role: "status" }),
    wissel: knop("Bekijk de tekst", () => doe.wissel(), { class: "kw-knop kw-knop--hoofd kw-wissel" }),
    voorbeeld: maak("div", { class: "kw-voorbeeld", tabindex: 0, role: "region", "aria-label": "De tekst van het convenant" }),
  };
  delen.balk = maak("div", { class: "kw-balk", role: "group", "aria-label": "Uw werk" },
    delen.stand,
    maak("p", { class: "kw-knoppen" },
      knop("Volgend open veld", () => doe.naarVolgende(), { class: "kw-knop kw-knop--hoofd" }),
      delen.terug,
      delen.verder,
      knop("Werk opslaan", () => doe.slaOp()),
      knop("Word-bestand maken", () => doe.slaWordOp()),
      delen.wissel));
  delen.begin = maak("p", { class: "kw-knoppen" },
    knop("Opgeslagen werk openen", () => delen.bestand.click()),
    knop("Leeg beginnen", () => doe.beginLeeg()));
  const breed = window.matchMedia("(min-width: 60em)").matches;
  const nav = maak("nav", { class: "kw-stappen", "aria-label": "Stappen" },
    maak("details", { open: breed }, maak("summary", {}, "Alle stappen"), delen.lijst));
  const form = maak("form", { class: "kw-invulhulp__form", novalidate: true, "aria-label": "Formulier", onsubmit: (event) => event.preventDefault() }, delen.stap);
  delen.werk = maak("div", { class: "kw-invulhulp__werk" }, nav, form, delen.voorbeeld);
  delen.geheel = maak("div", { class: "kw-invulhulp__geheel" }, delen.begin, delen.bericht, delen.balk, delen.werk, delen.bestand);
  return delen;
}

/** One convenant for several regions: who takes part gets a file that says so. */
export function maakSamen(anderen, maakBestand) {
  const lijst = maak("select", { id: "v-samen" }, maak("option", { value: "" }, "Kies…"),
    anderen.map(({ id, naam }) => maak("option", { value: id }, naam)));
  return maak("details", { class: "kw-start kw-samen" },
    maak("summary", {}, "Eén convenant voor meer regio's?"),
    maak("p", {}, "Eén regio vult dan het convenant in, voor alle regio's samen. Doet uw regio mee bij een andere regio? Dan vult u hier niets in. U maakt alleen een klein bestand dat zegt bij wie u meedoet."),
    maak("div", { class: "kw-invoer" }, maak("label", { for: "v-samen" }, "Welke regio vult het convenant in?"), lijst),
    maak("p", {}, knop("Maak het bestand van onze regio", () => { if (lijst.value) maakBestand(lijst.value); else lijst.focus(); })));
}

/** For who comes without a region: first say which region it is. */
export function maakRegiokeuze(regios, doe) {
  const lijst = maak("select", { id: "v-regio" }, maak("option", { value: "" }, "Kies…"),
    regios.map(({ id, naam, verzonnen }) => maak("option", { value: id }, verzonnen ? `${naam} (verzonnen)` : naam)));
  return maak("div", { class: "kw-start" },
    maak("div", { class: "kw-invoer" }, maak("label", { for: "v-regio" }, "Voor welke regio vult u het convenant in?"), lijst),
    maak("p", { class: "kw-knoppen" },
      knop("Leeg beginnen", () => { if (!doe.begin(lijst.value)) lijst.focus(); }, { class: "kw-knop kw-knop--hoofd" }),
      knop("Opgeslagen werk openen", () => doe.kiesBestand())));
}
