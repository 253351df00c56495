// Two regions beside each other. Pure: the data of both in, the differences out.

/** Return the differences from left to right, in the order of the model. */
export function verschillen(links, rechts) {
  const namen = { links: links.naam, rechts: rechts.naam };
  const ids = new Set([...Object.keys(links.delen), ...Object.keys(rechts.delen)]);
  return [...ids]
    .map((id) => verschil(id, links.delen[id], rechts.delen[id], namen))
    .filter((gevonden) => gevonden !== null)
    .sort((een, ander) => een.plaats - ander.plaats);
}

/** A region that does not leave the model in this part has the text of the model. */
function verschil(id, links, rechts, namen) {
  const deel = rechts ?? links;
  const oud = links ? links.is : rechts.was;
  const nieuw = rechts ? rechts.is : links.was;
  const kernOud = links ? links.kern : rechts.kernWas;
  const kernNieuw = rechts ? rechts.kern : links.kernWas;
  const aard = aardVan(deel.waarde, oud, nieuw, kernOud, kernNieuw, namen);
  if (oud === nieuw && aard.length === 0) return null;
  const { titel, kader, plaats } = deel;
  return { id, titel, kader, plaats, oud, nieuw, aard };
}

function aardVan(waarde, oud, nieuw, kernOud, kernNieuw, namen) {
  if (oud === nieuw && waarde) return [];
  const alleen = waarde ? "alleen ingevuld bij" : "alleen in de tekst van";
  if (!oud) return [`${alleen} ${namen.rechts}`];
  if (!nieuw) return [`${alleen} ${namen.links}`];
  if (waarde) return ["wat is ingevuld"];
  return Object.keys(kernOud).filter((naam) => kernOud[naam] !== kernNieuw[naam]);
}
