// The search for a municipality: filters the list that is already on the page.

import { vind } from "./vind.mjs";

const MEESTE = 8;

/** Show the search field and let it filter the list of the component. */
export function startRegiozoeker(root) {
  const deel = (naam) => {
    const element = root.querySelector(`[data-deel="${naam}"]`);
    if (!element) throw new Error(`regiozoeker: [data-deel="${naam}"] ontbreekt`);
    return element;
  };
  const invoer = deel("invoer");
  const gevonden = deel("gevonden");
  const stand = deel("stand");
  const plaatsen = [...deel("lijst").children].map((rij) => ({
    naam: rij.querySelector("a").textContent,
    rij,
  }));

  const toon = () => {
    const treffers = vind(plaatsen, invoer.value);
    const eerste = treffers.slice(0, MEESTE);
    gevonden.replaceChildren(...eerste.map(({ rij }) => rij.cloneNode(true)));
    gevonden.hidden = eerste.length === 0;
    stand.textContent = standVan(invoer.value.trim(), treffers, eerste.length);
  };

  const links = () => [...gevonden.querySelectorAll("a")];

  const verplaats = (stap) => {
    const rij = [invoer, ...links()];
    const nu = rij.indexOf(document.activeElement);
    const volgende = rij[Math.min(Math.max(nu + stap, 0), rij.length - 1)];
    volgende.focus();
  };

  invoer.addEventListener("input", toon);
  root.addEventListener("keydown", (event) => {
    if (!invoer.parentElement.contains(event.target)) return;
    if (event.key === "ArrowDown") verplaats(1);
    else if (event.key === "ArrowUp") verplaats(-1);
    else if (event.key === "Enter" && event.target === invoer) links()[0]?.click();
    else if (event.key === "Escape") {
      invoer.value = "";
      toon();
      invoer.focus();
    } else return;
    event.preventDefault();
  });

  deel("zoek").hidden = false;
  toon();
}

/** What has been found, in words; a screen reader says it while somebody types. */
function standVan(vraag, treffers, getoond) {
  if (vraag === "") return "";
  if (treffers.length === 0) {
    return `Geen gemeente of regio gevonden met ‘${vraag}’. Kijk de spelling na of kies in de lijst.`;
  }
  if (treffers.length > getoond) {
    return `${treffers.length} gevonden. U ziet de eerste ${getoond}. Typ verder om te kiezen.`;
  }
  return treffers.length === 1 ? "1 gevonden." : `${treffers.length} gevonden.`;
}
