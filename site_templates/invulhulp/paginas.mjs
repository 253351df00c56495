// On which page of the Word file a heading comes. The same count as the site makes, in
// generator/render/documents/paginas.py: lengths are twips, sizes half points. Pure.

const HOOGTE = 16838 - 1474 - 1361;
const TEKST = 11906 - 2 * 1247;
const TABEL = 9400;
const CELZIJDEN = 180;
const CELEINDEN = 110;
const HANDTEKENING = 80 + 252 + 60 + 4 * 252 + 3 * 40 + 720 + 252 + 300;
const MEESTE_BIJEEN = 12;
const LETTERS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
  556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
  556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
  500, 500, 500, 334, 260, 334, 584,
];
const ANDERE_LETTER = 556;

const stijl = (maat, regel, voor, na, inspringing = 0, bijeen = false) => ({ maat, regel, voor, na, inspringing, bijeen });
const STANDAARD = stijl(20, 252, 0, 120);
const KLEIN = stijl(17, 215, 0, 120);
const HULP = stijl(17, 215, 0, 60, 0, true);
const KOPPEN = { 1: stijl(28, 354, 280, 80, 0, true), 2: stijl(23, 291, 280, 100, 0, true) };
const LID = stijl(20, 252, 0, 120, 425);
const OPSOMMING = stijl(20, 252, 0, 40, 425);
const ONDERDEEL = stijl(20, 252, 0, 120, 850);
const KADER = stijl(20, 252, 90, 210);
const CEL = stijl(18, 217, 20, 20);
const INHOUDKOP = stijl(32, 405, 0, 200);
const INHOUD = stijl(20, 252, 0, 40);

const stuk = (regels, hoogte, rest = {}) => ({ regels, hoogte, voor: 0, na: 0, bijeen: false, anker: "", nieuw: false, ...rest });
/** What follows starts a page. */
const NIEUWE_PAGINA = stuk(0, 1, { nieuw: true });

/**
 * The page of each heading by its anchor; the table of contents has `regels` lines.
 * `metKader`: articles and annexes show the kader ids they carry out and their marks, as in a draft.
 */
export function paginanummers(blokken, regels, metKader) {
  const tabel = Array.from({ length: regels }, () => opmaak(INHOUD));
  const begin = [NIEUWE_PAGINA, opmaak(INHOUDKOP), ...tabel, NIEUWE_PAGINA];
  return geplaatst([...begin, ...blokken.flatMap((blok, n) => stukken(blok, blokken[n + 1]?.blok, metKader))]);
}

function stukken(blok, daarna, metKader) {
  switch (blok.blok) {
    case "Kop":
      return [alineastuk(KOPPEN[blok.niveau] ?? KOPPEN[2], blok.tekst, { anker: blok.anker }), ...kaderstuk(blok.kader, HULP)];
    case "Alinea": {
      const bijeen = ["Tabel", "Lijst", "Handtekeningen"].includes(daarna);
      return [alineastuk(blok.klein ? KLEIN : STANDAARD, kaleTekst(blok.tekst), { bijeen })];
    }
    case "Kadertekst":
      return [alineastuk(KADER, `${blok.titel}. ${kaleTekst(blok.tekst)}`)];
    case "Lijst":
      return blok.punten.map((punt) => alineastuk(OPSOMMING, kaleTekst(punt)));
    case "Documentartikel":
      return [
        alineastuk(KOPPEN[2], `Artikel ${blok.nummer} ${blok.titel}`, { anker: blok.anker }),
        ...merkstuk(metKader ? blok.merk : ""),
        ...ledenstukken(blok.leden, metKader && blok.kader.length > 0),
        ...kaderstuk(metKader ? blok.kader : [], KLEIN),
      ];
    case "Bijlagekop":
      return [
        alineastuk(KOPPEN[1], `Bijlage ${blok.nummer} ${blok.titel}`, { anker: blok.anker, nieuw: blok.nieuw_blad }),
        ...merkstuk(metKader ? blok.merk : ""),
        ...kaderstuk(metKader ? blok.kader : [], HULP),
      ];
    case "Bijlageleden":
      return ledenstukken(blok.leden);
    case "Tabel":
      return tabelstukken(blok);
    case "Handtekeningen":
      return blok.ondertekenaars.filter((_, n) => n % 2 === 0).map(() => stuk(1, HANDTEKENING));
    case "NieuwePagina":
      return [NIEUWE_PAGINA];
    default:
      return [];
  }
}

function ledenstukken(leden, slot = false) {
  return leden.flatMap((lid, n) => [
    alineastuk(lid.nummer ? LID : STANDAARD, kaleTekst(lid.tekst), {
      bijeen: Boolean(lid.tabel) || lid.onderdelen.length > 0 || (slot && n === leden.length - 1),
    }),
    ...lid.onderdelen.map((deel) => alineastuk(ONDERDEEL, kaleTekst(deel))),
    ...(lid.tabel ? tabelstukken(lid.tabel) : []),
  ]);
}

function tabelstukken({ breedtes, koppen, rijen }) {
  const totaal = breedtes.reduce((a, b) => a + b, 0);
  const ruimte = breedtes.map((deel) => Math.floor((TABEL * deel) / totaal) - CELZIJDEN);
  return [rijstuk(ruimte, koppen, true), ...rijen.map((rij) => rijstuk(ruimte, rij.map(kaleTekst))), stuk(1, 200)];
}

function rijstuk(ruimte, cellen, bijeen = false) {
  const regels = Math.max(...cellen.map((tekst, n) => aantalRegels(tekst, CEL.maat, ruimte[n])));
  return stuk(1, regels * CEL.regel + CEL.voor + CEL.na + CELEINDEN, { bijeen });
}

function kaderstuk(ids, vorm) {
  return ids.length > 0 ? [alineastuk(vorm, `Kader: ${ids.join(", ")}`)] : [];
}

function merkstuk(merk) {
  return merk ? [alineastuk(HULP, `[${merk}]`)] : [];
}

function alineastuk(vorm, tekst, { anker = "", bijeen = false, nieuw = false } = {}) {
  const regels = aantalRegels(tekst, vorm.maat, TEKST - vorm.inspringing);
  return { ...opmaak(vorm), regels, bijeen: bijeen || vorm.bijeen, anker, nieuw };
}

function opmaak({ regel, voor, na }) {
  return stuk(1, regel, { voor, na });
}

function kaleTekst(tekst) {
  return tekst.map((deel) => (deel.soort.value === "open" ? `[${deel.tekst}]` : deel.tekst)).join("");
}

function aantalRegels(tekst, maat, breedte) {
  const meeste = Math.floor((breedte * 100) / maat);
  let [regels, vol] = [1, 0];
  for (const woord of tekst.split(" ")) {
    let lang = 0;
    for (const teken of woord) lang += LETTERS[teken.codePointAt(0) - 32] ?? ANDERE_LETTER;
    if (vol > 0 && vol + LETTERS[0] + lang > meeste) [regels, vol] = [regels + 1, lang];
    else vol += lang + (vol > 0 ? LETTERS[0] : 0);
    regels += Math.floor(vol / (meeste + 1));
    vol %= meeste + 1;
  }
  return regels;
}

/** Put the pieces one below the other. Between two stands the larger of the spaces. */
function geplaatst(rij) {
  const gevonden = new Map();
  let [pagina, vol, na, gebroken] = [1, 0, 0, true];
  rij.forEach((deel, n) => {
    let begin = gebroken ? deel.voor : 0;
    if (vol > 0) begin = vol + Math.max(na, deel.voor);
    gebroken = deel.regels === 0;
    if (deel.nieuw) [pagina, begin] = [pagina + 1, deel.voor];
    else if (vol > 0 && begin + metVolgende(rij, n) > HOOGTE) [pagina, begin] = [pagina + 1, 0];
    if (deel.anker) gevonden.set(deel.anker, pagina);
    const past = Math.floor((HOOGTE - begin) / deel.hoogte);
    if (deel.regels > Math.max(past, 3)) [pagina, vol] = [pagina + 1, Math.max(2, deel.regels - past) * deel.hoogte];
    else vol = begin + deel.regels * deel.hoogte;
    na = deel.na;
  });
  return gevonden;
}

/** The height that must be free: the first lines, and what is kept with them. */
function metVolgende(rij, n) {
  let [hoogte, na] = [0, 0];
  for (const deel of rij.slice(n, n + MEESTE_BIJEEN)) {
    if (hoogte > 0) hoogte += Math.max(na, deel.voor);
    if (!deel.bijeen) return hoogte + (deel.regels <= 3 ? deel.regels : 2) * deel.hoogte;
    [hoogte, na] = [hoogte + deel.regels * deel.hoogte, deel.na];
  }
  return hoogte;
}
