// The short code of a filled-in questionnaire: generator/screening/code.py, read and written
// here. A question is { id, vast: [ids], kruis: [ids] }: fixed answers, and boxes to tick.

const TEKENS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const VERLEZEN = { I: "1", L: "1", O: "0" };
const VEELTERM = 0b100101;
const maten = new WeakMap();

/** The code for the ids of ticked boxes by question (a map), in groups of four signs. */
export function schrijfCode(kenmerk, vragen, gekozen) {
  const { stappen, lengte } = maatVan(vragen);
  let getal = 0n;
  vragen.forEach((vraag, i) => {
    getal = getal * stappen[i] + cijfer(vraag, gekozen.get(vraag.id) ?? []);
  });
  let tekens = "";
  for (let i = 0; i < lengte; i += 1) {
    tekens = TEKENS[Number(getal & 31n)] + tekens;
    getal >>= 5n;
  }
  const zonder = kenmerk + tekens;
  return (zonder + controleteken(zonder)).match(/.{1,4}/g).join("-");
}

/** The ids of ticked boxes by question (a map). Throws with a Dutch sentence. */
export function leesCode(kenmerk, vragen, code) {
  const { stappen, lengte } = maatVan(vragen);
  const tekens = [...code.toUpperCase().replace(/[\s-]/g, "")].map((teken) => VERLEZEN[teken] ?? teken);
  const vreemd = tekens.find((teken) => !TEKENS.includes(teken));
  if (vreemd) throw new Error(`Het teken '${vreemd}' komt in een code niet voor.`);
  const fout = "Deze code klopt niet. Kijk of elk teken goed is overgenomen.";
  const zonder = tekens.slice(0, -1).join("");
  if (tekens.length === 0 || controleteken(zonder) !== tekens.at(-1)) throw new Error(fout);
  if (zonder.slice(0, 2) !== kenmerk || zonder.length !== 2 + lengte) {
    throw new Error("Deze code hoort bij een andere vragenlijst, regio of versie.");
  }
  let getal = 0n;
  for (const teken of zonder.slice(2)) getal = getal * 32n + BigInt(TEKENS.indexOf(teken));
  const gekozen = new Map();
  for (let i = vragen.length - 1; i >= 0; i -= 1) {
    gekozen.set(vragen[i].id, vakjes(vragen[i], getal % stappen[i]));
    getal /= stappen[i];
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

/** In how many ways each question can be left, and how many signs that takes; worked out once. */
function maatVan(vragen) {
  if (!maten.has(vragen)) {
    const stappen = vragen.map(({ kruis, vast }) => (1n << BigInt(kruis.length)) + BigInt(vast.length));
    let meeste = stappen.reduce((product, stap) => product * stap, 1n) - 1n;
    let lengte = 0;
    for (; meeste > 0n; meeste >>= 5n) lengte += 1;
    maten.set(vragen, { stappen, lengte: Math.max(1, lengte) });
  }
  return maten.get(vragen);
}
