// Which places fit what somebody types. Pure: no page, no state.

/** A name as it is compared: no case, accents, apostrophes or double spaces. */
function vergelijkbaar(tekst) {
  const kaal = tekst.normalize("NFD").replace(/[\u0300-\u036f'’‘\u0060]/g, "");
  return kaal.toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
}

/** How well a name fits: 0 is equal, 4 is not at all. */
function afstand(naam, gezocht) {
  if (naam === gezocht) return 0;
  if (naam.startsWith(gezocht)) return 1;
  if (naam.includes(` ${gezocht}`)) return 2;
  return naam.includes(gezocht) ? 3 : 4;
}

/** The places whose name holds what is sought, the best first, in their own order. */
export function vind(plaatsen, vraag) {
  const gezocht = vergelijkbaar(vraag);
  if (gezocht === "") return [];
  return plaatsen
    .map((plaats) => ({ plaats, ver: afstand(vergelijkbaar(plaats.naam), gezocht) }))
    .filter(({ ver }) => ver < 4)
    .sort((a, b) => a.ver - b.ver)
    .map(({ plaats }) => plaats);
}
