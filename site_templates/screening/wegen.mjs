// Which answers are open, and which would decide: generator/screening/wegen.py, here to read
// off the same tables. The inputs of the outcome share no part, so each is looked at apart,
// and what was found for one stays true until an answer to one of its own parts changes.

import { JA, NEE, ONBEKEND, beoordeel, waardenVan } from "./regel.mjs";

const VAST = ["U1", "U2", "U3", "U4"];
const DRIE = [JA, NEE, ONBEKEND];
const geheugen = new WeakMap();

/** Whether these outcomes stay, whatever else becomes known. */
export function staatVast(uitkomsten) {
  return uitkomsten.some((id) => VAST.includes(id));
}

/** The unknown parts that can still change the outcome, whatever the others become. */
export function openOnderdelen(regel, antwoorden) {
  const { invoer } = regel.uitkomst;
  const beelden = invoer.map((naam) => onthoud(regel, naam, antwoorden, beeldVan));
  const open = beelden.flatMap(({ draait }, plek) => (
    beslist(regel, beelden.map(({ kanZijn }) => kanZijn), plek) ? draait : []
  ));
  return regel.onderdelen.filter((deel) => open.includes(deel));
}

/**
 * The smallest sets of answers that lead to each other settled outcome. With `magAnders`
 * given answers may be turned around too; without it only unknown ones get an answer.
 */
export function wegenNaar(regel, antwoorden, magAnders) {
  const soort = magAnders ? stappenAnders : stappenErbij;
  const stappen = regel.uitkomst.invoer.map((naam) => onthoud(regel, naam, antwoorden, soort));
  const nu = beoordeel(regel, antwoorden).uitkomsten;
  const beste = new Map();
  const loop = (n, plaats, prijs, gekozen) => {
    if (n < stappen.length) {
      for (const [waarde, sets] of stappen[n]) {
        gekozen[n] = sets;
        loop(n + 1, plaats * 3 + waarde, prijs + sets[0].length, gekozen);
      }
      return;
    }
    const uitkomsten = regel.uitkomsten[Number(regel.uitkomst.waarden[plaats])];
    if (uitkomsten === nu || !staatVast(uitkomsten)) return;
    const bekend = beste.get(uitkomsten);
    if (!bekend || prijs < bekend.prijs) beste.set(uitkomsten, { prijs, lijsten: [[...gekozen]] });
    else if (prijs === bekend.prijs) bekend.lijsten.push([...gekozen]);
  };
  loop(0, 0, 0, []);
  return [...beste]
    .sort(([a], [b]) => (a.join() < b.join() ? -1 : 1))
    .map(([uitkomsten, { lijsten }]) => ({ uitkomsten, keuzes: inVolgorde(regel, lijsten) }));
}

/** Each smallest set once, with its answers and the sets themselves in the order of the parts. */
function inVolgorde(regel, lijsten) {
  const plaats = (deel) => regel.onderdelen.indexOf(deel);
  const gevonden = new Map();
  for (const lijst of lijsten) {
    for (const sets of combinaties(lijst)) {
      const set = sets.flat().sort((a, b) => plaats(a[0]) - plaats(b[0]));
      const sleutel = set.map(([deel, waarde]) => plaats(deel) * 3 + waarde);
      gevonden.set(sleutel.join(), { set, sleutel });
    }
  }
  const eerder = (a, b) => {
    const i = a.sleutel.findIndex((getal, n) => getal !== b.sleutel[n]);
    return i < 0 ? 0 : a.sleutel[i] - (b.sleutel[i] ?? -1);
  };
  return [...gevonden.values()].sort(eerder).map(({ set }) => set);
}

/** What an input can still become, and which of its unknown parts can turn it around. */
function beeldVan(waardeBij, delen, gegeven) {
  const vol = combinaties(gegeven.map((nu) => (nu === ONBEKEND ? [JA, NEE] : [nu])));
  const draait = delen.filter((_, plek) => gegeven[plek] === ONBEKEND && vol.some((keuze) => (
    keuze[plek] === JA
    && waardeBij(keuze) !== waardeBij(keuze.map((waarde, i) => (i === plek ? NEE : waarde)))
  )));
  return { kanZijn: [...new Set(vol.map(waardeBij))], draait };
}

/** For each value of an input: the smallest sets of answers to unknown parts that give it. */
function stappenErbij(waardeBij, delen, gegeven) {
  return stappenVan(waardeBij, delen, gegeven, (nu) => nu === ONBEKEND);
}

/** The same, where given answers may be turned around too. */
function stappenAnders(waardeBij, delen, gegeven) {
  return stappenVan(waardeBij, delen, gegeven, () => true);
}

function stappenVan(waardeBij, delen, gegeven, magAnders) {
  const opties = gegeven.map((nu) => (
    magAnders(nu) ? [nu, ...[JA, NEE].filter((waarde) => waarde !== nu)] : [nu]
  ));
  const beste = new Map();
  for (const keuze of combinaties(opties)) {
    const waarde = waardeBij(keuze);
    const stappen = delen.map((deel, i) => [deel, keuze[i]]).filter((_, i) => keuze[i] !== gegeven[i]);
    const bekend = beste.get(waarde);
    if (!bekend || stappen.length < bekend[0].length) beste.set(waarde, [stappen]);
    else if (stappen.length === bekend[0].length) bekend.push(stappen);
  }
  return beste;
}

/** Whether an input can still make a difference, given what each of them can be. */
function beslist(regel, kanZijn, plek) {
  if (!kanZijn[plek].includes(JA) || !kanZijn[plek].includes(NEE)) return false;
  const { waarden } = regel.uitkomst;
  const verschil = (NEE - JA) * 3 ** (kanZijn.length - 1 - plek);
  const loop = (n, plaats) => {
    if (n === kanZijn.length) return waarden[plaats] !== waarden[plaats + verschil];
    const mogelijk = n === plek ? [JA] : kanZijn[n];
    return mogelijk.some((waarde) => loop(n + 1, plaats * 3 + waarde));
  };
  return loop(0, 0);
}

/** What was worked out before for these answers to the parts of an input, or now. */
function onthoud(regel, naam, antwoorden, reken) {
  if (!geheugen.has(regel)) geheugen.set(regel, new Map());
  const bekend = geheugen.get(regel);
  const delen = regel.delen[naam];
  const gegeven = delen.map((deel) => antwoorden[deel] ?? ONBEKEND);
  const sleutel = `${reken.name} ${naam} ${gegeven.join("")}`;
  if (!bekend.has(sleutel)) {
    bekend.set(sleutel, reken(waardentabel(regel, bekend, naam), delen, gegeven));
  }
  return bekend.get(sleutel);
}

/** A function from the values of the parts of an input to its own value. */
function waardentabel(regel, bekend, naam) {
  if (!bekend.has(naam)) {
    const delen = regel.delen[naam];
    const waarden = combinaties(delen.map(() => DRIE)).map((keuze) => (
      waardenVan(regel, Object.fromEntries(delen.map((deel, i) => [deel, keuze[i]])))[naam]
    ));
    bekend.set(naam, (keuze) => waarden[keuze.reduce((plaats, waarde) => plaats * 3 + waarde, 0)]);
  }
  return bekend.get(naam);
}

/** Every way to take one of each list. */
function combinaties(lijsten) {
  let gevonden = [[]];
  for (const lijst of lijsten) {
    gevonden = gevonden.flatMap((deel) => lijst.map((waarde) => [...deel, waarde]));
  }
  return gevonden;
}
