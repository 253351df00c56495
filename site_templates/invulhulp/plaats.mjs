// Where an addition may stand, in words, for one list to pick from: `voor:ID` is right before,
// another id is behind or last in. Pure.

/** An id has no colon, so this is none. */
const ERVOOR = "voor:";

/** The place of an addition, as the list says it. */
export function plaatsVan({ na, voor }) {
  return voor ? ERVOOR + voor : na;
}

/** An addition at another place; it names what it stands behind or what it stands before. */
export function opPlaats({ na, voor, ...rest }, plaats) {
  if (plaats.startsWith(ERVOOR)) return { ...rest, voor: plaats.slice(ERVOOR.length) };
  return plaats ? { ...rest, na: plaats } : rest;
}

/**
 * The places in the convenant where an addition may stand, or the questions it may go with.
 * A file may name any part with `voor`: such a place is there too when the addition has it.
 */
export function plaatsen(model, rij, eigen) {
  if (eigen.soort === "voorbeeld") return Object.entries(model.vragen).map(([id, naam]) => ({ id, naam }));
  const soorten = model.ankers[eigen.soort].eigen;
  const eerder = rij.slice(0, rij.indexOf(eigen)).filter(({ soort }) => soorten.includes(soort));
  const opties = [
    ...(eigen.soort === "lid" ? ledenplaatsen(model) : stukplaatsen(model, eigen.soort)),
    ...eerder.map((ander) => ({ id: ander.id, naam: `${eigen.soort === ander.soort ? "Achter" : "Achteraan in"} ${naamVan(ander)}` })),
  ];
  const nu = plaatsVan(eigen);
  if (!eigen.voor || opties.some(({ id }) => id === nu)) return opties;
  const ander = rij.find(({ id }) => id === eigen.voor);
  return [{ id: nu, naam: `Vóór ${ander ? naamVan(ander) : model.elementen[eigen.voor]?.titel ?? eigen.voor}` }, ...opties];
}

function ledenplaatsen({ convenant }) {
  const groep = (titel, leden, naam) => (leden.length > 0 ? [
    { id: ERVOOR + leden[0].id, naam: `Vooraan in ${titel}` },
    ...leden.map(({ id }, n) => ({ id, naam: `Achter ${naam} ${n + 1}` })),
  ] : []);
  const stuk = (titel, { id, leden }) => [...groep(titel, leden, `${titel}, lid`), { id, naam: `Achteraan in ${titel}` }];
  return [
    ...groep("de overwegingen", convenant.overwegingen, "overweging"),
    ...convenant.artikelen.flatMap((artikel) => stuk(artikel.titel, artikel)),
    ...convenant.bijlagen.flatMap((bijlage) => stuk(`bijlage ${bijlage.titel}`, bijlage)),
  ];
}

function stukplaatsen({ convenant }, soort) {
  const stukken = soort === "artikel" ? convenant.artikelen : convenant.bijlagen;
  return [
    { id: ERVOOR + stukken[0].id, naam: `Vooraan, vóór ${stukken[0].titel}` },
    ...stukken.map(({ id, titel }) => ({ id, naam: `Achter ${titel}` })),
  ];
}

function naamVan({ id, soort, titel }) {
  return `eigen ${soort}: ${titel ?? id}`;
}
