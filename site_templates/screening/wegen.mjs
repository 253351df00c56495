// Which answers are open, and which would decide: generator/screening/wegen.py, here to read
// off the same tables. The inputs of the outcome share no part, so each is looked at apart.

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
  const kanZijn = {};
  for (const naam of invoer) {
    kanZijn[naam] = [...new Set(aanvullingen(regel, naam, antwoorden).map((a) => a.waarde))];
  }
  const open = invoer
    .filter((naam) => beslist(regel, naam, kanZijn))
    .flatMap((naam) => regel.delen[naam].filter((deel) => draait(regel, naam, deel, antwoorden)));
  return regel.onderdelen.filter((deel) => open.includes(deel));
}

/**
 * The smallest sets of answers that lead to each other settled outcome. With `magAnders`
 * given answers may be turned around too; without it only unknown ones get an answer.
 */
export function wegenNaar(regel, antwoorden, magAnders) {
  const { invoer } = regel.uitkomst;
  const stappen = invoer.map((naam) => stappenVan(regel, naam, antwoorden, magAnders));
  const nu = beoordeel(regel, antwoorden).uitkomsten.join();
  const beste = new Map();
  eenVan(stappen.map((opties) => [...opties.keys()]), (toestand) => {
    const uitkomsten = regel.uitkomsten[Number(regel.uitkomst.waarden[plaatsVan(toestand)])];
    const naam = uitkomsten.join();
    if (naam === nu || !staatVast(uitkomsten)) return;
    const prijs = toestand.reduce((som, waarde, i) => som + stappen[i].get(waarde)[0].length, 0);
    const bekend = beste.get(naam);
    if (!bekend || prijs < bekend.prijs) beste.set(naam, { uitkomsten, prijs, toestanden: [[...toestand]] });
    else if (prijs === bekend.prijs) bekend.toestanden.push([...toestand]);
  });
  return [...beste.keys()].sort().map((naam) => {
    const { uitkomsten, toestanden } = beste.get(naam);
    const lijsten = toestanden.map((toestand) => stappen.map((opties, i) => opties.get(toestand[i])));
    return { uitkomsten, keuzes: inVolgorde(regel, lijsten) };
  });
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

/** For each value of an input: the smallest sets of answers that give it. */
function stappenVan(regel, naam, antwoorden, magAnders) {
  const delen = regel.delen[naam];
  const gegeven = delen.map((deel) => antwoorden[deel] ?? ONBEKEND);
  const opties = gegeven.map((nu) => (
    magAnders || nu === ONBEKEND ? [nu, ...[JA, NEE].filter((waarde) => waarde !== nu)] : [nu]
  ));
  const beste = new Map();
  for (const keuze of combinaties(opties)) {
    const waarde = waardeBij(regel, naam, delen, keuze);
    const stappen = delen.map((deel, i) => [deel, keuze[i]]).filter((_, i) => keuze[i] !== gegeven[i]);
    const bekend = beste.get(waarde);
    if (!bekend || stappen.length < bekend[0].length) beste.set(waarde, [stappen]);
    else if (stappen.length === bekend[0].length) bekend.push(stappen);
  }
  return beste;
}

/** The value of an input for every way to answer its unknown parts. */
function aanvullingen(regel, naam, antwoorden) {
  const delen = regel.delen[naam];
  const opties = delen.map((deel) => {
    const nu = antwoorden[deel] ?? ONBEKEND;
    return nu === ONBEKEND ? [JA, NEE] : [nu];
  });
  return combinaties(opties).map((keuze) => ({ keuze, waarde: waardeBij(regel, naam, delen, keuze) }));
}

/** Whether an unknown part can turn its input around. */
function draait(regel, naam, deel, antwoorden) {
  if ((antwoorden[deel] ?? ONBEKEND) !== ONBEKEND) return false;
  const delen = regel.delen[naam];
  const plek = delen.indexOf(deel);
  return aanvullingen(regel, naam, antwoorden)
    .filter(({ keuze }) => keuze[plek] === JA)
    .some(({ keuze, waarde }) => {
      const andersom = keuze.map((eigen, i) => (i === plek ? NEE : eigen));
      return waarde !== waardeBij(regel, naam, delen, andersom);
    });
}

/** Whether an input can still make a difference, given what the others can be. */
function beslist(regel, naam, kanZijn) {
  if (!kanZijn[naam].includes(JA) || !kanZijn[naam].includes(NEE)) return false;
  const plek = regel.uitkomst.invoer.indexOf(naam);
  const lijsten = regel.uitkomst.invoer.map((ander) => (ander === naam ? [JA] : kanZijn[ander]));
  const verschil = (NEE - JA) * 3 ** (lijsten.length - 1 - plek);
  const { waarden } = regel.uitkomst;
  return eenVan(lijsten, (keuze) => {
    const plaats = plaatsVan(keuze);
    return waarden[plaats] !== waarden[plaats + verschil];
  });
}

/** The value of an input for the values of its parts; each rule is worked out once. */
function waardeBij(regel, naam, delen, keuze) {
  if (!geheugen.has(regel)) geheugen.set(regel, new Map());
  const bekend = geheugen.get(regel);
  if (!bekend.has(naam)) {
    const waarden = combinaties(delen.map(() => DRIE)).map((waardenVanDelen) => (
      waardenVan(regel, Object.fromEntries(delen.map((deel, i) => [deel, waardenVanDelen[i]])))[naam]
    ));
    bekend.set(naam, waarden);
  }
  return bekend.get(naam)[plaatsVan(keuze)];
}

/** The place in a table for values in the order of its inputs. */
function plaatsVan(waarden) {
  let plaats = 0;
  for (const waarde of waarden) plaats = plaats * 3 + waarde;
  return plaats;
}

/** Whether a test holds for one way to take one of each list; the array is used again. */
function eenVan(lijsten, test, keuze = [], n = 0) {
  if (n === lijsten.length) return Boolean(test(keuze));
  return lijsten[n].some((waarde) => {
    keuze[n] = waarde;
    return eenVan(lijsten, test, keuze, n + 1);
  });
}

/** Every way to take one of each list. */
function combinaties(lijsten) {
  let gevonden = [[]];
  for (const lijst of lijsten) {
    const langer = [];
    for (const deel of gevonden) for (const waarde of lijst) langer.push(deel.concat([waarde]));
    gevonden = langer;
  }
  return gevonden;
}
