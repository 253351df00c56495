// Looks outcomes up in the tables that the generator proved (generator/screening/tabel.py).
// A value is 0 (ja), 1 (nee) or 2 (onbekend); there is no logic here, only look-ups.

export const JA = 0;
export const NEE = 1;
export const ONBEKEND = 2;

/** Outcomes, signals and values of criteria for answers: a map from part to value. */
export function beoordeel(regel, antwoorden) {
  const waarden = { ...antwoorden };
  for (const knoop of regel.knopen) waarden[knoop.id] = Number(zoekOp(knoop, waarden));
  return {
    uitkomsten: regel.uitkomsten[Number(zoekOp(regel.uitkomst, waarden))],
    signalen: regel.signalen.filter((tabel) => zoekOp(tabel, waarden) === "0").map((t) => t.id),
    waarden,
  };
}

/** The unknown parts that can still change the outcome, whatever the others become. */
export function openOnderdelen(regel, antwoorden) {
  const open = regel.onderdelen.filter((naam) => (antwoorden[naam] ?? ONBEKEND) === ONBEKEND);
  const uitkomstVan = [];
  for (let keuze = 0; keuze < 2 ** open.length; keuze += 1) {
    const ingevuld = { ...antwoorden };
    open.forEach((naam, i) => { ingevuld[naam] = (keuze >> i) & 1; });
    uitkomstVan.push(beoordeel(regel, ingevuld).uitkomsten.join());
  }
  return open.filter((_, i) => uitkomstVan.some((u, keuze) => u !== uitkomstVan[keuze ^ (1 << i)]));
}

function zoekOp(tabel, waarden) {
  let plaats = 0;
  for (const naam of tabel.invoer) plaats = plaats * 3 + (waarden[naam] ?? ONBEKEND);
  return tabel.waarden[plaats];
}
