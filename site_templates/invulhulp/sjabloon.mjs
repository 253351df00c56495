// Fills in a template of the site: walks the tree that Python made of it. Pure.
// Escapes as Jinja does: everything, except what a macro wrote and what is marked as safe.

/** Text that is markup already. */
class Opmaak {
  constructor(tekst) {
    this.tekst = tekst;
  }
}

const TEKENS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
// eslint-disable-next-line no-control-regex
const ONLEESBAAR = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;

const METHODEN = {
  partition: (tekst, scheiding) => {
    const plek = tekst.indexOf(scheiding);
    if (plek < 0) return [tekst, "", ""];
    return [tekst.slice(0, plek), scheiding, tekst.slice(plek + scheiding.length)];
  },
  lower: (tekst) => tekst.toLowerCase(),
  upper: (tekst) => tekst.toUpperCase(),
  strip: (tekst) => tekst.trim(),
  startswith: (tekst, begin) => tekst.startsWith(begin),
  replace: (tekst, oud, nieuw) => tekst.replaceAll(oud, nieuw),
  items: (groep) => Object.entries(groep),
};

const FILTERS = {
  join: (rij, tussen = "") => rij.map(alsTekst).join(tussen),
  length: (rij) => rij.length,
  safe: (tekst) => new Opmaak(alsTekst(tekst)),
  lower: (tekst) => alsTekst(tekst).toLowerCase(),
  upper: (tekst) => alsTekst(tekst).toUpperCase(),
  replace: (tekst, oud, nieuw) => alsTekst(tekst).replaceAll(oud, nieuw),
  capitalize: (tekst) => alsTekst(tekst).slice(0, 1).toUpperCase() + alsTekst(tekst).slice(1).toLowerCase(),
  first: (rij) => rij[0],
  last: (rij) => rij[rij.length - 1],
  list: (rij) => [...rij],
  batch: (rij, maat) => {
    const groepen = [];
    for (let n = 0; n < rij.length; n += maat) groepen.push(rij.slice(n, n + maat));
    return groepen;
  },
};

const REKEN = {
  "+": (a, b) => (Array.isArray(a) ? [...a, ...b] : a + b),
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "//": (a, b) => Math.floor(a / b),
};

const VERGELIJK = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a > b,
  gteq: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lteq: (a, b) => a <= b,
  in: (a, b) => zitIn(a, b),
  notin: (a, b) => !zitIn(a, b),
};

function zitIn(a, b) {
  return Array.isArray(b) || typeof b === "string" ? b.includes(a) : Object.hasOwn(b, a);
}

/** The text of a template with these names filled in. */
export function vulSjabloon(boom, namen) {
  return loop(boom, Object.assign(Object.create(null), namen));
}

/** Whether Python would call a value true. */
export function telt(waarde) {
  if (Array.isArray(waarde) || typeof waarde === "string") return waarde.length > 0;
  if (waarde instanceof Opmaak) return waarde.tekst.length > 0;
  return Boolean(waarde);
}

function alsTekst(waarde) {
  if (waarde instanceof Opmaak) return waarde.tekst;
  if (typeof waarde === "string") return waarde;
  if (typeof waarde === "number") return String(waarde);
  throw new Error(`sjabloon: een ${typeof waarde} is geen tekst`);
}

function veilig(waarde) {
  if (waarde instanceof Opmaak) return waarde.tekst;
  return alsTekst(waarde)
    .replace(ONLEESBAAR, "")
    .replace(/[&<>"']/g, (teken) => TEKENS[teken]);
}

function loop(knopen, kring) {
  let uit = "";
  for (const knoop of knopen) uit += stap(knoop, kring);
  return uit;
}

function stap(knoop, kring) {
  switch (knoop[0]) {
    case "uit": {
      let uit = "";
      for (let n = 1; n < knoop.length; n += 1) {
        uit += knoop[n][0] === "tekst" ? knoop[n][1] : veilig(waarde(knoop[n], kring));
      }
      return uit;
    }
    case "als":
      return loop(telt(waarde(knoop[1], kring)) ? knoop[2] : knoop[3], kring);
    case "elk":
      return herhaal(knoop, kring);
    case "macro":
      kring[knoop[1]] = maakMacro(knoop, kring);
      return "";
    case "haal": {
      const daar = Object.create(kring);
      loop(knoop[2], daar);
      for (const naam of knoop[1]) kring[naam] = daar[naam];
      return "";
    }
    case "zet":
      verdeel(knoop[1], waarde(knoop[2], kring), kring);
      return "";
    case "zetblok":
      verdeel(knoop[1], new Opmaak(loop(knoop[2], Object.create(kring))), kring);
      return "";
    default:
      throw new Error(`sjabloon: ${knoop[0]} is geen opdracht`);
  }
}

function herhaal([, namen, bron, lijf, toets, anders], kring) {
  let rij = [...waarde(bron, kring)];
  if (toets) {
    rij = rij.filter((item) => {
      const binnen = Object.create(kring);
      verdeel(namen, item, binnen);
      return telt(waarde(toets, binnen));
    });
  }
  if (rij.length === 0) return loop(anders, kring);
  let uit = "";
  rij.forEach((item, index0) => {
    const binnen = Object.create(kring);
    const { length } = rij;
    binnen.loop = { index0, index: index0 + 1, first: index0 === 0, last: index0 === length - 1, length };
    if (index0 > 0) binnen.loop.previtem = rij[index0 - 1];
    if (index0 < length - 1) binnen.loop.nextitem = rij[index0 + 1];
    verdeel(namen, item, binnen);
    uit += loop(lijf, binnen);
  });
  return uit;
}

function verdeel(namen, item, kring) {
  if (namen.length === 1) kring[namen[0]] = item;
  else namen.forEach((naam, n) => { kring[naam] = item[n]; });
}

function maakMacro([, , namen, standaard, lijf], kring) {
  return (posities, benoemd) => {
    const binnen = Object.create(kring);
    namen.forEach((naam, n) => {
      const vanaf = n - (namen.length - standaard.length);
      if (n < posities.length) binnen[naam] = posities[n];
      else if (naam in benoemd) binnen[naam] = benoemd[naam];
      else if (vanaf >= 0) binnen[naam] = waarde(standaard[vanaf], binnen);
      else throw new Error(`sjabloon: ${naam} ontbreekt`);
    });
    return new Opmaak(loop(lijf, binnen));
  };
}

function waarde(knoop, kring) {
  switch (knoop[0]) {
    case "tekst":
      return new Opmaak(knoop[1]);
    case "vast":
      return knoop[1];
    case "naam":
      if (!(knoop[1] in kring)) throw new Error(`sjabloon: ${knoop[1]} is onbekend`);
      return kring[knoop[1]];
    case "van":
      return eigenschap(waarde(knoop[1], kring), knoop[2]);
    case "bij":
      return lees(waarde(knoop[1], kring), waarde(knoop[2], kring));
    case "deel": {
      const [van, tot] = [knoop[2], knoop[3]].map((grens) => grens && waarde(grens, kring));
      return waarde(knoop[1], kring).slice(van ?? 0, tot ?? undefined);
    }
    case "roep":
      return roep(knoop, kring);
    case "filter": {
      const filter = FILTERS[knoop[1]];
      if (!filter) throw new Error(`sjabloon: filter ${knoop[1]} is onbekend`);
      return filter(waarde(knoop[2], kring), ...knoop[3].map((deel) => waarde(deel, kring)));
    }
    case "vergelijk":
      return VERGELIJK[knoop[1]](waarde(knoop[2], kring), waarde(knoop[3], kring));
    case "bestaat":
      return bestaat(knoop[1], kring);
    case "plak":
      return plak(knoop.slice(1).map((deel) => waarde(deel, kring)));
    case "en": {
      const links = waarde(knoop[1], kring);
      return telt(links) ? waarde(knoop[2], kring) : links;
    }
    case "of": {
      const links = waarde(knoop[1], kring);
      return telt(links) ? links : waarde(knoop[2], kring);
    }
    case "niet":
      return !telt(waarde(knoop[1], kring));
    case "kies":
      if (telt(waarde(knoop[1], kring))) return waarde(knoop[2], kring);
      return knoop[3] ? waarde(knoop[3], kring) : "";
    case "rij":
      return knoop.slice(1).map((deel) => waarde(deel, kring));
    case "reken":
      return REKEN[knoop[1]](waarde(knoop[2], kring), waarde(knoop[3], kring));
    default:
      throw new Error(`sjabloon: ${knoop[0]} is geen waarde`);
  }
}

function bestaat([soort, wat, naam], kring) {
  return soort === "naam" ? wat in kring : naam in waarde(wat, kring);
}

function eigenschap(van, naam) {
  if (van && typeof van === "object" && naam in van) return van[naam];
  if (naam in METHODEN) return (posities) => METHODEN[naam](van, ...posities);
  throw new Error(`sjabloon: ${naam} ontbreekt in een ${typeof van}`);
}

function lees(van, sleutel) {
  const gevonden = Array.isArray(van) && sleutel < 0 ? van[van.length + sleutel] : van[sleutel];
  if (gevonden === undefined) throw new Error(`sjabloon: ${sleutel} ontbreekt`);
  return gevonden;
}

function roep([, wat, posities, benoemd], kring) {
  const gegeven = posities.map((deel) => waarde(deel, kring));
  const metNaam = Object.fromEntries(benoemd.map(([naam, deel]) => [naam, waarde(deel, kring)]));
  if (wat[0] === "naam" && wat[1] === "range") return Array.from({ length: gegeven[0] }, (_, n) => n);
  return waarde(wat, kring)(gegeven, metNaam);
}

/** Join texts as `~` does: markup stays markup, and makes the rest safe. */
function plak(delen) {
  if (!delen.some((deel) => deel instanceof Opmaak)) return delen.map(alsTekst).join("");
  return new Opmaak(delen.map(veilig).join(""));
}
