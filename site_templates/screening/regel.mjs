// Looks outcomes up in the tables that the generator proved (generator/screening/tabel.py).
// A value is 0 (ja), 1 (nee) or 2 (onbekend); there is no logic here, only look-ups.

export const JA = 0;
export const NEE = 1;
export const ONBEKEND = 2;

/** Outcomes, signals, contradictions and values of criteria for answers by part. */
export function beoordeel(regel, antwoorden) {
  const waarden = waardenVan(regel, antwoorden);
  const geldt = (tabel) => zoekOp(tabel, waarden) === "0";
  return {
    uitkomsten: regel.uitkomsten[Number(zoekOp(regel.uitkomst, waarden))],
    signalen: regel.signalen.filter(geldt).map((tabel) => tabel.id),
    tegenspraken: regel.tegenspraken.filter(geldt).map((tabel) => tabel.id),
    waarden,
  };
}

/** The answers with the values of all nodes and criteria. */
export function waardenVan(regel, antwoorden) {
  const waarden = { ...antwoorden };
  for (const knoop of regel.knopen) waarden[knoop.id] = Number(zoekOp(knoop, waarden));
  return waarden;
}

/** One cell of a table; a name without a value is onbekend. */
function zoekOp(tabel, waarden) {
  let plaats = 0;
  for (const naam of tabel.invoer) plaats = plaats * 3 + (waarden[naam] ?? ONBEKEND);
  return tabel.waarden[plaats];
}
