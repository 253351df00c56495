// The last step: what is still open, what is not right, the check against the kader, and the
// ways to take the work away.

import { knop, maak } from "./maak.mjs";
import { aantal } from "./tekst.mjs";
import { toets } from "./toets.mjs";

/** Draw the step. `hulp` gives: uitslag(), verwijs(plek, tekst, gevonden), naamVan(plek), slaOp(), slaWordOp(), alsTekst(). */
export function tekenKlaar(hulp) {
  const { kader, meldingen } = hulp.uitslag();
  const fouten = meldingen.filter(({ ernst }) => ernst === "fout");
  const aandacht = meldingen.filter(({ ernst }) => ernst !== "fout");
  const punten = toets(kader);
  const genoemd = (gevonden) => [hulp.verwijs(gevonden.plek, hulp.naamVan(gevonden.plek), gevonden), `: ${gevonden.tekst}`];
  return [
    maak("p", { class: fouten.length + kader.nogOpen.length > 0 ? "kw-melding-let-op" : "kw-goed" }, stand(kader, fouten)),
    ...deel("Nog in te vullen", kader.nogOpen, ({ plek }) =>
      [hulp.verwijs(plek.id, plek.titel), `: ${plek.vraag} Beslist: ${plek.wie_beslist}.`]),
    ...deel("Nog niet goed", fouten, genoemd),
    ...deel("Om naar te kijken", aandacht, genoemd),
    ...toetsing(punten, hulp),
    maak("h3", {}, "Opslaan"),
    maak("p", {}, "Uw werk is één bestand: keuzes.yaml. U opent het hier later weer, en u stuurt het naar wie de site van uw regio beheert. Het Word-bestand is voor uw partners en jurist."),
    maak("p", { class: "kw-knoppen" },
      knop("Werk opslaan", hulp.slaOp, { class: "kw-knop kw-knop--hoofd" }),
      knop("Word-bestand maken", hulp.slaWordOp)),
    tonen(hulp),
  ];
}

function stand(kader, fouten) {
  const open = kader.nogOpen.length;
  if (open + fouten.length === 0) {
    const vast = kader.plekken.get("convenant-status").waarde === "vastgesteld";
    return vast ? "Alles is ingevuld en het convenant is vastgesteld." : "Alles is ingevuld. Het concept kan naar de partijen om te tekenen.";
  }
  const delen = [];
  if (open > 0) delen.push(`${aantal(open, "plek is", "plekken zijn")} nog open.`);
  if (fouten.length > 0) delen.push(`${aantal(fouten.length, "ding klopt", "dingen kloppen")} nog niet.`);
  return delen.join(" ");
}

function deel(titel, rij, inhoud) {
  if (rij.length === 0) return [];
  return [maak("h3", {}, `${titel} (${rij.length})`), maak("ul", {}, rij.map((item) => maak("li", {}, inhoud(item))))];
}

function toetsing(punten, hulp) {
  const rijen = punten.map(({ id, titel, regel, oordeel, bevindingen }) => maak("tr", {},
    maak("th", { scope: "row" }, `${id} ${titel}`, maak("p", { class: "kw-klein" }, regel)),
    maak("td", {}, maak("strong", {}, oordeel),
      bevindingen.length > 0 ? maak("ul", {}, bevindingen.map(({ tekst, plek }) => maak("li", {}, plek ? hulp.verwijs(plek, tekst) : tekst))) : null)));
  return [
    maak("h3", {}, "Toets aan het kader"),
    maak("div", { class: "kw-tabelrand", tabindex: 0, role: "region", "aria-label": "Toets aan het kader" },
      maak("table", { class: "kw-tabel" },
        maak("thead", {}, maak("tr", {}, maak("th", { scope: "col" }, "Wat we nagaan"), maak("th", { scope: "col" }, "Stand"))),
        maak("tbody", {}, rijen))),
  ];
}

/** The text of the file on the screen, for who may not download. */
function tonen(hulp) {
  const vak = maak("textarea", { id: "v-alstekst", rows: 12, readonly: true, class: "kw-alstekst", spellcheck: "false" });
  const blok = maak("details", { class: "kw-besluit" },
    maak("summary", {}, "Mag u hier niets downloaden? Kopieer het bestand"),
    maak("label", { for: "v-alstekst" }, "Het bestand keuzes.yaml"), vak);
  blok.addEventListener("toggle", () => { if (blok.open) vak.value = hulp.alsTekst(); });
  return blok;
}
