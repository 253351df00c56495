// Makes elements of the page. Texts are always set as text, never as markup.

/** An element with attributes and children; a text child stays text. */
export function maak(naam, kenmerken = {}, ...kinderen) {
  const element = document.createElement(naam);
  for (const [kenmerk, waarde] of Object.entries(kenmerken)) {
    if (kenmerk.startsWith("on")) element.addEventListener(kenmerk.slice(2), waarde);
    else if (waarde === true) element.setAttribute(kenmerk, "");
    else if (waarde !== false && waarde !== null && waarde !== undefined) {
      element.setAttribute(kenmerk, String(waarde));
    }
  }
  element.append(...kinderen.flat().filter((kind) => kind !== null && kind !== undefined && kind !== ""));
  return element;
}

/** A button that does something on this page. */
export function knop(tekst, onclick, kenmerken = {}) {
  return maak("button", { type: "button", class: "kw-knop", onclick, ...kenmerken }, tekst);
}

/** Set a text only when it changes, so that a screen reader does not say it again. */
export function zetTekst(element, tekst) {
  if (element.textContent !== tekst) element.textContent = tekst;
}

/** Put other children in an element, unless they are the same: a link in it keeps its focus. */
export function vervang(element, kinderen) {
  const oud = [...element.childNodes];
  const zelfde = oud.length === kinderen.length && oud.every((kind, n) => kind.isEqualNode(kinderen[n]));
  if (!zelfde) element.replaceChildren(...kinderen);
}

/** Let the browser save a file on the user's own disk. */
export function download(naam, inhoud, soort) {
  const adres = URL.createObjectURL(new Blob([inhoud], { type: soort }));
  const link = maak("a", { href: adres, download: naam });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(adres), 10000);
}
