// The short code of a filled-in questionnaire: generator/screening/code.py, read and written
// here. A question is { id, vast: [ids], kruis: [ids] }: fixed answers, and boxes to tick.

const TEKENS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const VERLEZEN = { I: "1", L: "1", O: "0" };
const VEELTERM = 0b100101;

/** The code for the ids of ticked boxes by question (a map), in groups of four signs. */
export function schrijfCode(kenmerk, vragen, gekozen) {
  let getal = 0n;
  for (const vraag of vragen) getal = getal * stappen(vraag) + cijfer(vraag, gekozen.get(vraag.id) ?? []);
  let tekens = "";
  for (let i = 0; i < lengte(vragen); i += 1) {
    tekens = TEKENS[Number(getal & 31n)] + tekens;
    getal >>= 5n;
  }
  const zonder = kenmerk + tekens;
  return (zonder + controleteken(zonder)).match(/.{1,4}/g).join("-");
}

/** The ids of ticked boxes by question (a map). Throws with a Dutch sentence. */
export function leesCode(kenmerk, vragen, code) {
  const tekens = [...code.toUpperCase().replace(/[\s-]/g, "")].map((teken) => VERLEZEN[teken] ?? teken);
  const vreemd = tekens.find((teken) => !TEKENS.includes(teken));
  if (vreemd) throw new Error(`Het teken '${vreemd}' komt in een code niet voor.`);
  const fout = "Deze code klopt niet. Kijk of elk teken goed is overgenomen.";
  const zonder = tekens.slice(0, -1).join("");
  if (tekens.length === 0 || controleteken(zonder) !== tekens.at(-1)) throw new Error(fout);
  if (zonder.slice(0, 2) !== kenmerk || zonder.length !== 2 + lengte(vragen)) {
    throw new Error("Deze code hoort bij een andere vragenlijst, regio of versie.");
  }
  let getal = 0n;
  for (const teken of zonder.slice(2)) getal = getal * 32n + BigInt(TEKENS.indexOf(teken));
  const gekozen = new Map();
  for (const vraag of [...vragen].reverse()) {
    gekozen.set(vraag.id, vakjes(vraag, getal % stappen(vraag)));
    getal /= stappen(vraag);
  }
  if (getal > 0n) throw new Error(fout);
  return gekozen;
}

function controleteken(tekens) {
  let som = 0;
  for (const teken of tekens) som = maalAlfa(som) ^ TEKENS.indexOf(teken);
  return TEKENS[maalAlfa(som)];
}

function maalAlfa(waarde) {
  return waarde & 16 ? (waarde << 1) ^ VEELTERM : waarde << 1;
}

function stappen(vraag) {
  return (1n << BigInt(vraag.kruis.length)) + BigInt(vraag.vast.length);
}

function cijfer(vraag, gekozen) {
  const vast = vraag.vast.findIndex((id) => gekozen.includes(id));
  if (vast >= 0) return (1n << BigInt(vraag.kruis.length)) + BigInt(vast);
  return vraag.kruis.reduce((som, id, i) => som + (gekozen.includes(id) ? 1n << BigInt(i) : 0n), 0n);
}

function vakjes(vraag, getal) {
  const maskers = 1n << BigInt(vraag.kruis.length);
  if (getal >= maskers) return [vraag.vast[Number(getal - maskers)]];
  return vraag.kruis.filter((_, i) => (getal >> BigInt(i)) & 1n);
}

function lengte(vragen) {
  let meeste = vragen.reduce((product, vraag) => product * stappen(vraag), 1n) - 1n;
  let tekens = 0;
  for (; meeste > 0n; meeste >>= 5n) tekens += 1;
  return Math.max(1, tekens);
}
