// A reference in a text, without knowing how it is written: pick what to refer to, and it is
// put where the cursor was. It is written as `{artikel:doel}`, and its number follows.

import { namenEnKoppen } from "./clausule.mjs";
import { knop, maak } from "./maak.mjs";
import { splits } from "./tekst.mjs";

const LANGSTE = 60;

/** A fold below the text field `id`; `kader` gives the convenant as it is now. */
export function verwijshulp(id, kader) {
  const lijst = maak("select", { id: `${id}-verwijs` });
  const inhoud = maak("div", {},
    maak("div", { class: "kw-invoer" }, maak("label", { for: `${id}-verwijs` }, "Waarheen"), lijst),
    maak("p", {}, knop("Zet in de tekst", zetErin, { class: "kw-knop kw-knop--klein" })));
  const vouw = maak("details", { class: "kw-besluit" },
    maak("summary", {}, "Verwijs naar een artikel of een ingevulde plek"),
    maak("p", { class: "kw-veld__uitleg" }, "De verwijzing komt tussen accolades in uw tekst. In het convenant staat daar het nummer, of wat u invulde. Dat loopt vanzelf mee."),
    inhoud);
  vouw.addEventListener("toggle", () => {
    if (vouw.open) lijst.replaceChildren(maak("option", { value: "" }, "Kies…"), ...verwijsdoelen(kader()));
  });
  return vouw;

  function zetErin() {
    const veld = document.getElementById(id);
    if (!lijst.value) {
      lijst.focus();
      return;
    }
    veld.focus();
    veld.setRangeText(lijst.value, veld.selectionStart, veld.selectionEnd, "end");
    veld.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function verwijsdoelen(kader) {
  const { namen } = namenEnKoppen(kader);
  const stuk = ({ soort, id, titel }) => doeloptie(soort, id, `${namen.get(id)} ${titel}`);
  const leden = kader.stukken.filter((deel) => deel.leden.length > 1).flatMap((deel) => deel.leden);
  return [
    doelen("Artikelen", kader.artikelen.map(stuk)),
    doelen("Bijlagen", kader.bijlagen.map(stuk)),
    doelen("Wat u invulde of nog invult", kader.model.openplekken.filter(({ soort }) => soort !== "tabel")
      .map(({ id, titel }) => maak("option", { value: `{${id}}` }, titel))),
    doelen("Leden", leden.map((lid) => doeloptie("lid", lid.id, `${namen.get(lid.id)}: ${eersteWoorden(lid.tekst)}`))),
  ];
}

function doeloptie(soort, id, naam) {
  return maak("option", { value: `{${soort}:${id}}` }, naam[0].toUpperCase() + naam.slice(1));
}

function doelen(label, opties) {
  return maak("optgroup", { label }, opties);
}

/** The first words of a clause, to know it by. */
function eersteWoorden(tekst) {
  const gewone = splits(tekst).map((stuk) => (typeof stuk === "string" ? stuk : "…")).join("");
  return gewone.length > LANGSTE ? `${gewone.slice(0, LANGSTE).replace(/\s+\S*$/, "")} …` : gewone;
}
