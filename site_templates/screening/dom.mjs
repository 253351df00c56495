// Small helpers for the page. They touch it only where something changes: an attribute or a
// text that is set makes the browser look again, and a screen reader say it again.

/** A new element with content. */
export function maak(soort, ...inhoud) {
  const element = document.createElement(soort);
  element.append(...inhoud);
  return element;
}

/** A button that does something; buttons exist only where there is a script. */
export function knop(naam, doe, klasse = "kw-knop") {
  const element = maak("button", naam);
  element.type = "button";
  element.className = klasse;
  element.addEventListener("click", doe);
  return element;
}

/** Set a text only when it changes. */
export function zetTekst(element, tekst) {
  if (element.textContent !== tekst) element.textContent = tekst;
}

/** Hide or show only what changes. */
export function verberg(element, weg) {
  if (element.hidden !== weg) element.hidden = weg;
}

/** Fill a list by keys; a row that is there already stays as it is. */
export function vulRijen(lijst, sleutels, maakRij) {
  sleutels.forEach((sleutel, i) => {
    const oud = lijst.children[i];
    if (oud?.dataset.rij === sleutel) return;
    const rij = maakRij(i);
    rij.dataset.rij = sleutel;
    if (oud) oud.replaceWith(rij);
    else lijst.append(rij);
  });
  while (lijst.childElementCount > sleutels.length) lijst.lastElementChild.remove();
}
