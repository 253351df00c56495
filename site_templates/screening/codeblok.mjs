// The short code on the page: shown, made into a link, and read back into the form.

import { leesCode, schrijfCode } from "./code.mjs";
import { verberg, zetTekst } from "./dom.mjs";

/** Return what the page can do with a code. `deel` finds a part of the page by name. */
export function maakCodeblok(deel, vragen) {
  const { kenmerk } = deel("vragen").dataset;

  function toonCode(kruisjes) {
    const keuzes = new Map(vragen.map((vraag, i) => [vraag.id, kruisjes[i].map(({ id }) => id)]));
    const code = schrijfCode(kenmerk, vragen, keuzes);
    if (deel("codetekst").textContent !== code) verberg(deel("linkblok"), true);
    zetTekst(deel("codetekst"), code);
    zetTekst(deel("printcode"), code);
  }

  /** Tick the boxes that a code stands for. Throws with a Dutch sentence. */
  function vulIn(code) {
    const keuzes = leesCode(kenmerk, vragen, code);
    for (const { keuzes: vakjes, id } of vragen) {
      for (const keuze of vakjes) keuze.vakje.checked = keuzes.get(id).includes(keuze.id);
    }
    toonCodefout("");
  }

  function toonCodefout(tekst) {
    zetTekst(deel("codefout"), tekst);
    deel("code").setAttribute("aria-invalid", tekst !== "");
    if (tekst) deel("codeblok").open = true;
    else deel("bediening").after(deel("codeblok"));
  }

  /** At the top, for somebody who followed a link and does not look for a code further down. */
  function toonFouteLink(fout) {
    deel("melding").after(deel("codeblok"));
    toonCodefout(fout);
    zetTekst(deel("melding"), fout);
    deel("code").focus({ preventScroll: true });
    deel("codeblok").scrollIntoView();
  }

  function maakLink() {
    deel("link").value = `${location.href.split("#")[0]}#code=${deel("codetekst").textContent}`;
    verberg(deel("linkblok"), false);
    deel("link").select();
  }

  return { toonCode, vulIn, toonCodefout, toonFouteLink, maakLink };
}
