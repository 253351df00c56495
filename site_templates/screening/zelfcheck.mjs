// The screening on the page: reads the answers off the form and shows what follows.
// Nothing is stored and nothing is sent: the form itself is the only memory.

import { maakCodeblok } from "./codeblok.mjs";
import { vindDelen } from "./delen.mjs";
import { knop, maak, verberg, zetTekst } from "./dom.mjs";
import { maakOverzicht } from "./overzicht.mjs";
import { ONBEKEND, beoordeel } from "./regel.mjs";
import { gekozen, kanNogAanvullen, leesVraag, maakUitsluitend, waardeVan } from "./vraag.mjs";
import { openOnderdelen, staatVast } from "./wegen.mjs";

const UITKOMST = "uitkomst";
const CONTROLE = "controle";
const CODE = /^#code=([0-9A-Za-z-]{1,40})$/;
const STANDEN = ["voldoet", "voldoet niet", "nog open"];
const ZACHT = "kw-knop kw-knop--zacht";

/** Turn the printed form of a page into a screening that answers while somebody fills it in. */
export function startZelfcheck(root) {
  const { deel, blokken, criteria, toonAlleen, zinnenVan } = vindDelen(root);
  const regel = JSON.parse(deel("regel").textContent);
  const vragen = [...deel("vragen").querySelectorAll("[data-vraag]")].map(leesVraag);
  const { toonCode, vulIn, toonCodefout, toonFouteLink, maakLink } = maakCodeblok(deel, vragen);
  const { toonAntwoorden, toonOpen, toonWegen } = maakOverzicht(deel, vragen, zinnenVan);
  const paginatitel = document.title;
  const toch = new Set();
  let stapVoorStap = true;
  let stap = 0;
  let doel = "";
  let beeld = {};
  let gezegd = [];
  let onaf;
  let terugNaar = "";
  let destijds = [];

  leeg();
  root.classList.add("kw-zelfcheck--actief");
  deel("papier").hidden = true;
  for (const naam of ["codeblok", "meenemen"]) deel(naam).hidden = false;
  vragen.forEach(maakVraagLevend);
  voegBedieningToe();
  window.addEventListener("hashchange", () => naarAdres(true));
  window.addEventListener("beforeprint", () => {
    zetTekst(deel("datum"), new Date().toLocaleDateString("nl-NL", { dateStyle: "long" }));
    toonCode(beeld.kruisjes);
  });
  for (const soort of ["click", "keyup"]) document.addEventListener(soort, maakAf);
  // Until the page has loaded the browser goes to the fragment itself, and takes the focus along.
  if (CODE.test(location.hash) && document.readyState !== "complete") window.addEventListener("load", begin);
  else begin();

  function begin() {
    naarAdres(false);
    document.documentElement.classList.remove("kw-begin");
  }

  /** Read the form, look up what follows, and show what changed. With `af` nothing is pending. */
  function werkBij(af = false) {
    const kruisjes = vragen.map(gekozen);
    const gegeven = Object.fromEntries(vragen.map((vraag, i) => (
      [vraag.onderdeel, waardeVan(vraag, kruisjes[i])]
    )));
    const bezig = af ? -1 : vragen.indexOf(vraagOnderHanden());
    onaf = bezig >= 0 && kanNogAanvullen(vragen[bezig], kruisjes[bezig]) ? vragen[bezig] : undefined;
    const voorlopig = onaf ? { ...gegeven, [onaf.onderdeel]: ONBEKEND } : gegeven;
    const oordeel = beoordeel(regel, stapVoorStap ? voorlopig : gegeven);
    const naast = stapVoorStap || !onaf ? oordeel : beoordeel(regel, voorlopig);
    const open = openOnderdelen(regel, voorlopig);
    beeld = {
      uitkomsten: oordeel.uitkomsten,
      signalen: naast.signalen,
      tegenspraken: naast.tegenspraken,
      gegeven,
      open,
      kruisjes,
      vast: staatVast(oordeel.uitkomsten),
      nodig: vragen.map((vraag, i) => (
        kruisjes[i].length > 0 || toch.has(vraag) || open.includes(vraag.onderdeel)
        || !regel.onderdelen.includes(vraag.onderdeel)
      )),
    };
    for (const rij of criteria) toonCriterium(rij, STANDEN[oordeel.waarden[rij.id]]);
    toonAlleen("tegenspraak", beeld.tegenspraken);
    toonAlleen("dringend", beeld.signalen);
    toonVragen();
    toonOordeel();
    if (klaar()) toonUitkomst();
    if (doel === CONTROLE || klaar()) toonAntwoorden(beeld);
  }

  function klaar() {
    return doel === UITKOMST || !stapVoorStap;
  }

  /** A pick list is not done between two ticks. It counts as it stands once somebody moves on. */
  function vraagOnderHanden() {
    if (!stapVoorStap) return vragen.find(({ element }) => element.contains(document.activeElement));
    return doel === UITKOMST || doel === CONTROLE ? undefined : vragen[stap];
  }

  function maakAf() {
    if (onaf && onaf !== vraagOnderHanden()) werkBij();
  }

  function toonCriterium(rij, stand) {
    const { element, woord, zinnen } = rij;
    if (rij.stand === stand) return;
    rij.stand = stand;
    element.dataset.stand = stand;
    zetTekst(woord, stand);
    for (const zin of zinnen) verberg(zin, STANDEN[zin.dataset.waarde] !== stand);
  }

  /** On one page a question that can no longer change the outcome is folded, within reach. */
  function toonVragen() {
    vragen.forEach((vraag, i) => {
      const dicht = !stapVoorStap && !beeld.nodig[i];
      verberg(vraag.inhoud, dicht);
      verberg(vraag.tochknop, !dicht);
      if (!stapVoorStap || i === stap) zetTekst(vraag.voortgang, voortgangVan(i));
    });
  }

  function voortgangVan(i) {
    if (!beeld.nodig[i]) return "Deze vraag verandert de uitkomst niet meer.";
    const tot = (n) => beeld.nodig.slice(0, n).filter(Boolean).length;
    return `Vraag ${tot(i + 1)} van hoogstens ${tot(vragen.length)}`;
  }

  function toonOordeel() {
    const { uitkomsten, kruisjes, vast } = beeld;
    const begonnen = kruisjes.some((kruis) => kruis.length > 0);
    zetTekst(deel("oordeel"), begonnen ? zinnenVan(uitkomsten) : "Nog geen vragen beantwoord.");
    const stop = vast && doel !== CONTROLE;
    verberg(deel("stoppen"), !stop);
    document.documentElement.classList.toggle("kw-vast", stop);
    toonRegiovragen();
    root.classList.toggle("kw-zelfcheck--twee", uitkomsten.length > 1);
  }

  /** Who stops early has not met the questions of the region yet; they can still give a signal. */
  function toonRegiovragen() {
    const over = vragen.filter(({ regionaal }, i) => regionaal && beeld.kruisjes[i].length === 0);
    verberg(deel("regiovragen"), over.length === 0);
    if (over.length === 0) return;
    deel("regiovragen").href = `#${over[0].anker}`;
    zetTekst(deel("regiovragen"), `Uw regio heeft nog ${over.length} ${over.length === 1 ? "vraag" : "vragen"}`);
  }

  /** Say what is new besides the verdict: danger, and answers that do not fit together. */
  function zegNieuws() {
    const nu = [...beeld.signalen, ...beeld.tegenspraken];
    const nieuw = new Map([...blokken.dringend, ...blokken.tegenspraak]
      .filter(({ id }) => nu.includes(id) && !gezegd.includes(id))
      .map(({ id, element }) => [id, element.textContent.trim()]));
    gezegd = nu;
    zetTekst(deel("melding"), [...nieuw.values()].join(" "));
  }

  function toonUitkomst() {
    toonAlleen("uitkomst", beeld.uitkomsten);
    toonAlleen("wat-nu", beeld.uitkomsten);
    toonAlleen("signaal", beeld.signalen);
    verberg(deel("signalen"), !deel("signalen").querySelector("[data-signaal]:not([hidden])"));
    toonOpen(beeld);
    toonWegen(regel, beeld);
    toonCode(beeld.kruisjes);
  }

  /** From a link in the answers or the outcome 'Volgende' leads back there. */
  function onthoudPlek({ target }) {
    if (!stapVoorStap || !target.closest("a[href^='#vraag-']")) return;
    terugNaar = doel;
    destijds = nogOpen();
  }

  /** The questions that matter and have no answer yet. */
  function nogOpen() {
    return vragen.filter((_, i) => beeld.nodig[i] && beeld.kruisjes[i].length === 0);
  }

  /** Go to the step in the address; a code in it is read, and taken out of the address. */
  function naarAdres(metFocus) {
    const code = CODE.exec(location.hash);
    let fout = "";
    if (code) {
      let stapNaCode = vragen[0].anker;
      try {
        vulIn(code[1]);
        stapNaCode = UITKOMST;
      } catch ({ message }) {
        fout = message;
      }
      history.replaceState(null, "", `#${stapNaCode}`);
    }
    const naar = location.hash.slice(1);
    const vanOns = ["", UITKOMST, CONTROLE].includes(naar) || vragen.some(({ anker }) => anker === naar);
    if (vanOns || !metFocus) toonStap(!fout && (metFocus || Boolean(code)));
    if (fout) toonFouteLink(fout);
  }

  function toonStap(metFocus) {
    doel = location.hash.slice(1);
    const gekozenStap = vragen.findIndex(({ anker }) => anker === doel);
    if (gekozenStap >= 0 || doel === "") stap = Math.max(0, gekozenStap);
    if (gekozenStap < 0) terugNaar = "";
    const controle = doel === CONTROLE && stapVoorStap;
    root.classList.toggle("kw-zelfcheck--klaar", klaar());
    document.documentElement.classList.toggle("kw-klaar", klaar());
    root.classList.toggle("kw-zelfcheck--uitkomst", doel === UITKOMST);
    verberg(deel("vragen"), stapVoorStap && (doel === UITKOMST || controle));
    verberg(deel("controle"), !controle);
    verberg(deel("antwoorden"), !klaar());
    deel(controle ? "controle-plek" : "antwoorden").append(deel("antwoorden-lijst"));
    vragen.forEach(({ element }, i) => verberg(element, stapVoorStap && i !== stap));
    werkBij();
    if (metFocus && gekozenStap >= 0 && !beeld.nodig[stap]) toonToch(vragen[stap]);
    if (controle) zetTekst(deel("controle-uitleg"), controleUitleg());
    toonTerug(controle);
    if (metFocus) geefFocus(controle);
  }

  function controleUitleg() {
    const open = nogOpen().length;
    if (open === 0) return "Klopt alles? Ga dan naar de uitkomst.";
    return `U liet ${open} ${open === 1 ? "vraag" : "vragen"} open. Dat mag: open telt niet als nee.`;
  }

  function toonTerug(controle) {
    const vorige = vragen.slice(0, controle ? vragen.length : stap).filter(isNodig).pop();
    const weg = !stapVoorStap || doel === UITKOMST || !vorige;
    verberg(deel("terug"), weg);
    if (!weg) deel("terug").firstChild.href = `#${vorige.anker}`;
  }

  function isNodig(vraag) {
    return beeld.nodig[vragen.indexOf(vraag)];
  }

  /** The heading gets the focus, and stands at the top with the way back above it. */
  function geefFocus(controle) {
    const uitkomst = blokken.uitkomst.find(({ element }) => !element.hidden).element.querySelector("h3");
    const kop = doel === UITKOMST ? uitkomst : controle ? deel("controle-kop") : vragen[stap].kop;
    const tekst = doel === UITKOMST ? zinnenVan(beeld.uitkomsten)
      : controle ? kop.textContent : `${voortgangVan(stap)}: ${kop.textContent}`;
    document.title = `${tekst} – ${paginatitel}`;
    kop.focus({ preventScroll: true });
    const boven = doel === UITKOMST ? deel("resultaat") : controle ? deel("controle") : vragen[stap].element;
    (deel("terug").hidden ? boven : deel("terug")).scrollIntoView();
  }

  function toonToch(vraag) {
    toch.add(vraag);
    werkBij();
  }

  /**
   * On to the next question that matters, or back to where somebody came from. Not before
   * they saw that a finished list of ticks does not fit with another answer.
   */
  function verder(vraag) {
    const had = beeld.tegenspraken;
    werkBij(true);
    const nieuwe = blokken.tegenspraak.find(({ element, id }) => (
      vraag.element.contains(element) && beeld.tegenspraken.includes(id) && !had.includes(id)
    ));
    if (nieuwe) {
      gezegd.push(nieuwe.id);
      nieuwe.element.focus();
      return;
    }
    const na = vragen.slice(vragen.indexOf(vraag) + 1).find(isNodig);
    const nieuw = nogOpen().find((ander) => !destijds.includes(ander));
    const doorgaan = terugNaar ? nieuw : na;
    location.hash = doorgaan?.anker ?? (terugNaar || CONTROLE);
  }

  function maakVraagLevend(vraag) {
    const { element, form, kop, voortgang } = vraag;
    verberg(voortgang, false);
    vraag.tochknop = knop("Toch beantwoorden", () => {
      toonToch(vraag);
      kop.focus();
    }, ZACHT);
    vraag.tochknop.classList.add("kw-vraag__toch");
    element.append(vraag.tochknop);
    const volgende = knop("Volgende", () => {});
    volgende.type = "submit";
    const rij = maak("p", volgende);
    rij.className = "kw-zelfcheck__knoppen kw-zelfcheck__stapknoppen";
    form.append(rij);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (stapVoorStap) verder(vraag);
    });
    form.addEventListener("change", ({ target }) => {
      maakUitsluitend(vraag, target);
      werkBij();
      zegNieuws();
    });
  }

  function voegBedieningToe() {
    deel("terug").append(maak("a", "Vorige vraag"));
    for (const plek of ["resultaat", "controle"]) deel(plek).addEventListener("click", onthoudPlek);
    const wissel = knop("Alle vragen op één pagina", () => {
      stapVoorStap = !stapVoorStap;
      zetTekst(wissel, stapVoorStap ? "Alle vragen op één pagina" : "Stap voor stap");
      root.classList.toggle("kw-zelfcheck--alles", !stapVoorStap);
      document.documentElement.classList.toggle("kw-alles", !stapVoorStap);
      toonStap(false);
    }, ZACHT);
    deel("bediening").append(wissel, knop("Wis alles", wis, ZACHT));
    deel("stoppen").append(knop("Naar de uitkomst", naarUitkomst));
    deel("controleknop").append(knop("Naar de uitkomst", naarUitkomst));
    deel("codeknop").append(knop("Toon de antwoorden", toonAntwoordenBijCode));
    deel("meeneemknoppen").append(
      knop("Afdrukken", () => window.print()),
      knop("Maak een link", maakLink, ZACHT),
      knop("Opnieuw beginnen", wis, ZACHT),
    );
  }

  function naarUitkomst() {
    location.hash = UITKOMST;
  }

  function leeg() {
    for (const { form } of vragen) form.reset();
    toch.clear();
    gezegd = [];
  }

  function wis() {
    leeg();
    deel("code").value = "";
    toonCodefout("");
    werkBij();
    zetTekst(deel("melding"), "Alle antwoorden zijn gewist.");
    if (doel === vragen[0].anker) toonStap(true);
    else location.hash = vragen[0].anker;
  }

  function toonAntwoordenBijCode() {
    try {
      vulIn(deel("code").value);
      if (doel === UITKOMST) toonStap(true);
      else naarUitkomst();
    } catch (fout) {
      toonCodefout(fout.message);
      deel("code").focus();
    }
  }
}
