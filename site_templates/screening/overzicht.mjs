// What stands beside the outcome: the answers, what is still open, and what would change it.

import { maak, verberg, vulRijen, zetTekst } from "./dom.mjs";
import { ONBEKEND } from "./regel.mjs";
import { antwoordBij } from "./vraag.mjs";
import { wegenNaar } from "./wegen.mjs";

const LANGSTE = 4;

/** Return what shows these lists. `deel` finds a part by name; `zinnenVan` says outcomes. */
export function maakOverzicht(deel, vragen, zinnenVan) {
  const vraagBij = (onderdeel) => vragen.find((vraag) => vraag.onderdeel === onderdeel);

  function toonAntwoorden({ kruisjes, nodig }) {
    const lijst = deel("antwoorden-lijst");
    if (!lijst.childElementCount) lijst.append(...vragen.map(maakAntwoord));
    vragen.forEach((_, i) => {
      const antwoord = kruisjes[i].map(({ label }) => label).join(", ");
      const leeg = nodig[i] ? "niet beantwoord" : "niet nodig";
      zetTekst(lijst.children[i].querySelector("strong"), antwoord || leeg);
    });
  }

  function toonOpen({ open }) {
    vulRijen(deel("open-lijst"), open, (i) => {
      const vraag = vraagBij(open[i]);
      const rij = maak("li", naarVraag(vraag));
      if (vraag.weetHet) rij.append(`. Vraag na bij: ${vraag.weetHet}.`);
      return rij;
    });
    verberg(deel("open"), open.length === 0);
  }

  /**
   * What would settle it, or what would have to be different for another outcome. Nobody
   * reads a way of ten answers: long ones are left out, unless there is nothing shorter.
   */
  function toonWegen(regel, { gegeven, vast }) {
    const alle = wegenNaar(regel, gegeven, vast);
    const meeste = Math.max(LANGSTE, Math.min(...alle.map(({ keuzes: [keuze] }) => keuze.length)));
    const wegen = alle.filter(({ keuzes: [keuze] }) => keuze.length <= meeste);
    const sleutels = wegen.map(({ uitkomsten, keuzes }) => (
      [vast, uitkomsten, keuzes[0].map((k) => [k, gegeven[k[0]]]), keuzes.length > 1].join(";")
    ));
    vulRijen(deel("wegen-lijst"), sleutels, (i) => maakWeg(wegen[i], gegeven, vast));
    zetTekst(deel("wegen-kop"), vast ? "Wat zou er anders moeten zijn?" : "Zo komt er een uitkomst");
    verberg(deel("wegen"), wegen.length === 0);
  }

  function maakWeg({ uitkomsten, keuzes: [keuze, ...andere] }, gegeven, vast) {
    const rij = maak("li");
    let vorig;
    keuze.forEach(([onderdeel, waarde], n) => {
      const vraag = vraagBij(onderdeel);
      const werkwoord = vast && gegeven[onderdeel] !== ONBEKEND ? "was " : "is ";
      if (n > 0) rij.append(n === keuze.length - 1 ? " en " : ", ");
      if (werkwoord !== vorig) rij.append(n > 0 ? werkwoord : `${werkwoord[0].toUpperCase()}${werkwoord.slice(1)}`);
      vorig = werkwoord;
      rij.append("‘", naarVraag(vraag), `’ ${antwoordBij(vraag, waarde)}`);
    });
    rij.append(`? Dan ${uitkomsten.join(" en ")}: `, maak("strong", zinnenVan(uitkomsten)));
    if (andere.length > 0) rij.append(" Het kan ook op een andere manier.");
    return rij;
  }

  return { toonAntwoorden, toonOpen, toonWegen };
}

function maakAntwoord(vraag) {
  const wijzig = maak("a", "Wijzig", maak("span", ` het antwoord op ${vraag.titel}`));
  wijzig.lastChild.className = "kw-visueel-verborgen";
  wijzig.href = `#${vraag.anker}`;
  return maak("li", `${vraag.titel}: `, maak("strong"), " ", wijzig);
}

function naarVraag({ titel, anker }) {
  const link = maak("a", titel);
  link.href = `#${anker}`;
  return link;
}
