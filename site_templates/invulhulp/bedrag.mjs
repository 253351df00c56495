// Amounts and shares as people write them, in whole cents and hundred-thousandths, so that
// sums are exact. The same as generator/resolve/bedrag.py. Pure.

const BEDRAG =
  /^(?:€|EUR|euro)?\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|-|–))?\s*(?:euro)?\s*(?:\([^()]*\))?$/i;
const AANDEEL = /^(\d{1,3})(?:[,.](\d{1,4}))?\s*%?$/;

/** An amount in cents; null for what is not one, such as 'in natura'. */
export function centen(tekst) {
  const gevonden = BEDRAG.exec(tekst.trim());
  if (!gevonden) return null;
  const [, geheel, deel = ""] = gevonden;
  const na = /^\d+$/.test(deel) ? deel.padEnd(2, "0") : "00";
  return Number(geheel.replaceAll(".", "")) * 100 + Number(na);
}

/** A share in ten-thousandths of a percent; null for what is not one. */
export function aandeel(tekst) {
  const gevonden = AANDEEL.exec(tekst.trim());
  if (!gevonden) return null;
  return Number(gevonden[1]) * 10000 + Number((gevonden[2] ?? "").padEnd(4, "0"));
}

/** `€ 1.250.000` or `€ 12,50` */
export function inEuros(bedrag) {
  const heel = String(Math.floor(bedrag / 100)).replace(/\B(?=(\d{3})+$)/g, ".");
  const rest = bedrag % 100;
  return rest ? `€ ${heel},${String(rest).padStart(2, "0")}` : `€ ${heel}`;
}

/** `60,68 %` */
export function procent(deel) {
  return `${String(deel / 10000).replace(".", ",")} %`;
}
