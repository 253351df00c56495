// The fill-in aid: a form for the choices of a region, with the text of its convenant beside
// it. Everything stays in the memory of this page until the user saves a file.

import { bewaar, deelnemersbestand, leegBestand } from "./bewaren.mjs";
import { controleer, metKeuze } from "./controle.mjs";
import { maakDocument, standInWoorden } from "./document.mjs";
import { nieuweToevoeging, tekenIndeling, tekenToevoegingen } from "./eigen.mjs";
import { losOp } from "./kader.mjs";
import { tekenKlaar } from "./klaar.mjs";
import { leesKeuzes, vormfout } from "./lezen.mjs";
import { download, knop, maak, vervang, zetTekst } from "./maak.mjs";
import { binnenpad, veldMet } from "./melding.mjs";
import { maakRegiokeuze, maakSamen, maakScherm } from "./scherm.mjs";
import { maakStappen } from "./stappen.mjs";
import { aantal, splits } from "./tekst.mjs";
import { alsBestand, gelezenNa, maakToestand, uitBestand, verschilt, voorControle } from "./toestand.mjs";
import { eersteInvoer } from "./velden.mjs";
import { maakVoorbeeld } from "./voorbeeld.mjs";
import { maakWord } from "./word.mjs";

const NA_TYPEN = 250;
const LEEG_BEGIN = "U begint leeg. De landelijke tekst staat er al. Kies ‘Volgend open veld’: het formulier brengt u langs alles wat uw regio nog invult.";
/** Tables that begin with the parties, and the column in which a party stands. */
const UIT_PARTIJEN = { bijdragen: "partij", inzet: "partner", "gremium-samenstelling": "organisatie" };
const NAAR_PLEK = /^#plek-([a-z0-9-]+)$/;
const STAP = /^#stap-([a-z0-9-]+)$/;
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EIGEN_STAPPEN = [
  { id: "eigen", titel: "Eigen toevoegingen", soort: "eigen", plekken: [] },
  { id: "volgorde", titel: "Volgorde en delen", soort: "volgorde", plekken: [] },
  { id: "klaar", titel: "Nakijken en opslaan", soort: "klaar", plekken: [] },
];

/** Turn the page into the form. */
export function startInvulhulp(root, { model, yaml, zip }) {
  const begin = JSON.parse(root.querySelector("[data-deel='begin']").textContent);
  const alleStappen = [...model.stappen, ...EIGEN_STAPPEN];
  let regio = model.regios[begin.regio] ?? null;
  let bron = "";
  let gelezen = { keuzes: {}, toevoegingen: [] };
  let toestand = maakToestand(uitBestand({}));
  let uitslag = null;
  let stap = null;
  let straks = 0;
  /** The field that had the focus last, and the one that the button went to last. */
  let laatsteVeld = null;
  let gestuurd = "";
  /** The fields in which somebody typed, or that were checked: what is missing there is wrong. */
  const aangeraakt = new Set();

  const scherm = maakScherm({
    openBestand, beginLeeg, slaOp, slaWordOp, naarVolgende, wissel,
    ongedaan: () => loopGeschiedenis(false),
    opnieuw: () => loopGeschiedenis(true),
  });
  root.querySelector("[data-deel='zonder']").remove();
  root.append(scherm.geheel);
  document.documentElement.classList.add("kw-breed");
  const voorbeeld = maakVoorbeeld(scherm.voorbeeld, model.sjablonen);
  const stappen = maakStappen({
    model,
    wortel: root.dataset.wortel,
    keuze: (id) => toestand.nu().keuzes[id],
    zetKeuze, opnieuw: tekenStap, naarStap, leesbaar, vooraf, bericht,
    regio: () => regio,
    kader: () => uitslag.kader,
    toevoegingen: () => toestand.nu().toevoegingen,
    verwijs,
    voegToe: voegLidToe,
    herzien: (id) => uitslag.meldingen.some(({ plek, code }) => plek === id && code === "te-herzien"),
  });
  window.addEventListener("hashchange", () => naarAdres(true));
  window.addEventListener("beforeunload", (event) => {
    if (toestand.gewijzigd()) event.preventDefault();
  });
  document.addEventListener("keydown", sneltoets);
  scherm.stap.addEventListener("input", ({ target }) => aangeraakt.add(`${plekMet(target)} ${target.dataset.pad}`));
  scherm.stap.addEventListener("focusin", ({ target }) => {
    laatsteVeld = target;
    inTekst(false);
  });
  if (regio) open(begin.bron || leegBestand(regio, model));
  else kiesRegio();

  function kiesRegio() {
    for (const deel of [scherm.begin, scherm.balk, scherm.werk]) deel.hidden = true;
    scherm.start = maakRegiokeuze(Object.values(model.regios), {
      kiesBestand: () => scherm.bestand.click(),
      begin(id) {
        if (!id) bericht("Kies eerst een regio.", true);
        else if (model.regios[id].leidend) doetMee(model.regios[id].naam, model.regios[id].leidend);
        else if (metRegio(id)) beginLeeg();
        return Boolean(id);
      },
    });
    scherm.geheel.append(scherm.start);
  }

  function metRegio(id) {
    regio = model.regios[id];
    scherm.start.remove();
    for (const deel of [scherm.begin, scherm.balk, scherm.werk]) deel.hidden = false;
    scherm.balk.querySelector("button").focus();
    return true;
  }

  function linkNaar(id) {
    return maak("a", { href: `${root.dataset.wortel}regios/${id}/invulhulp.html` }, `Convenant invullen ${model.regios[id].naam}`);
  }

  /** A region that takes part in the convenant of another fills in nothing here. */
  function doetMee(naam, leidend) {
    const ander = model.regios[leidend];
    return bericht([`${naam} doet mee in het convenant van ${ander?.naam ?? leidend}. U vult het convenant daar in: `, ander ? linkNaar(leidend) : leidend, ". Wat alleen voor uw regio geldt, staat in uw eigen bestand."], true);
  }

  /** The region takes part in the convenant of another: a file that says only that. */
  function maakDeelnemer(leidend) {
    download("keuzes.yaml", deelnemersbestand(regio, leidend, model), "application/yaml");
    const { naam } = model.regios[leidend];
    bericht(`Het bestand keuzes.yaml staat bij uw downloads. Stuur het naar wie de site van uw regio beheert. Het convenant vult ${naam} in.`);
  }

  /** Start from the text of a file; false when it cannot be used here. */
  function open(tekst) {
    const { data, fouten } = leesKeuzes(tekst, yaml);
    if (fouten.length > 0) return bericht(`Dit bestand kan niet open. ${fouten.join(" ")}`, true);
    if (data.convenant_van) return doetMee(model.regios[data.regio]?.naam ?? data.regio, data.convenant_van);
    if (!model.regios[data.regio] || (regio && data.regio !== regio.id)) {
      return bericht([`Dit bestand is van de regio ‘${data.regio}’. Open het op de pagina van die regio`, ...(model.regios[data.regio] ? [": ", linkNaar(data.regio)] : []), "."], true);
    }
    const anders = vormfout(data, stappen.plekken);
    if (anders) return bericht(`Dit bestand kan niet open. ${anders} Gebruik hiervoor een editor en ‘kaderwijzer check’.`, true);
    if (!regio) metRegio(data.regio);
    if (!bron) scherm.begin.after(maakSamen(Object.values(model.regios).filter(({ id, leidend }) => id !== regio.id && !leidend), maakDeelnemer));
    bron = tekst;
    gelezen = uitBestand(data);
    toestand = maakToestand(gelezen);
    aangeraakt.clear();
    stap = null;
    werkBij();
    naarAdres(false);
    return true;
  }

  async function openBestand() {
    const [bestand] = scherm.bestand.files;
    scherm.bestand.value = "";
    if (bestand && magWeg() && open(await bestand.text())) bericht(`${bestand.name} is geopend.`);
  }

  function beginLeeg() {
    if (magWeg() && open(leegBestand(regio, model))) bericht(LEEG_BEGIN);
  }

  function magWeg() {
    return !toestand.gewijzigd() || window.confirm("U hebt werk dat nog niet is opgeslagen. Wilt u dat weggooien?");
  }

  function alsTekst() {
    return bewaar(bron, alsBestand(toestand.nu(), gelezen), model, yaml);
  }

  function slaOp() {
    download("keuzes.yaml", alsTekst(), "application/yaml");
    toestand.isBewaard();
    werkBij();
    const leeg = uitslag.meldingen.some(({ nogLeeg }) => nogLeeg) ? " Er mist nog iets: bij ‘Nakijken en opslaan’ ziet u wat." : "";
    bericht(`Uw werk staat als keuzes.yaml bij uw downloads. Kies later ‘Opgeslagen werk openen’ om verder te gaan.${leeg}`);
  }

  function slaWordOp() {
    werkBij();
    download(`convenant-${regio.id}.docx`, maakWord(maakDocument(uitslag.kader), model.sjablonen, zip), WORD);
    bericht("Het Word-bestand staat bij uw downloads. Kies ook ‘Werk opslaan’: alleen daarmee gaat u hier later verder.");
  }

  /** Change one choice; `verander` gets the old one and returns the new one, or null. */
  function zetKeuze(id, verander, naam = "") {
    const { keuzes, ...rest } = toestand.nu();
    const nieuw = verander(keuzes[id]);
    const { [id]: _, ...zonder } = keuzes;
    const volgende = nieuw === null ? zonder : { ...keuzes, [id]: { ...nieuw, gelezen: gelezenNa(keuzes[id], nieuw, model.elementen[id].nu) } };
    toestand.zet({ ...rest, keuzes: volgende }, naam);
    const bestand = alsBestand({ ...toestand.nu(), keuzes: { [id]: volgende[id] ?? {} } }, gelezen);
    toonTekst(metKeuze(model, uitslag.invoer, id, bestand.keuzes[id]));
    clearTimeout(straks);
    straks = setTimeout(werkBij, NA_TYPEN);
  }

  function zetDeel(deel, waarde, naam = "") {
    toestand.zet({ ...toestand.nu(), [deel]: waarde }, naam);
    werkBij();
  }

  function voegLidToe(soort, na) {
    const rij = toestand.nu().toevoegingen;
    const nieuw = nieuweToevoeging(model, rij, soort, na);
    zetDeel("toevoegingen", [...rij, nieuw]);
    naarStap("eigen", `v-${nieuw.id}-tekst`);
  }

  function loopGeschiedenis(vooruit) {
    const voor = toestand.nu();
    if (vooruit) toestand.opnieuw();
    else toestand.ongedaan();
    const plek = verschilt(voor, toestand.nu());
    if (plek === undefined) return;
    werkBij();
    const doel = stapMet(plek) ?? (plek in model.elementen ? stap : EIGEN_STAPPEN[0]);
    if (doel !== stap) naarStap(doel.id, `v-${plek}`);
    else tekenStap(document.activeElement?.id);
  }

  function sneltoets(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !regio) return;
    const inVeld = /^(?:INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
    const toets_ = event.key.toLowerCase();
    if (toets_ === "s") slaOp();
    else if (!inVeld && (toets_ === "z" || toets_ === "y")) loopGeschiedenis(toets_ === "y" || event.shiftKey);
    else return;
    event.preventDefault();
  }

  /** While somebody types: only the text. */
  function toonTekst(invoer) {
    uitslag = { ...uitslag, invoer, kader: losOp(model, regio, invoer) };
    voorbeeld.toon(maakDocument(uitslag.kader));
  }

  /** When somebody stops typing: also what is wrong, and how far it is. */
  function werkBij() {
    clearTimeout(straks);
    const gevonden = controleer(model, regio, voorControle(alsBestand(toestand.nu(), gelezen)));
    const meldingen = gevonden.meldingen.map((eigen) =>
      eigen.nogLeeg && !aangeraakt.has(sleutelVan(eigen)) ? { ...eigen, ernst: "open" } : eigen);
    uitslag = { ...uitslag, meldingen };
    toonTekst(gevonden.invoer);
    toonStand();
  }

  /** From now on what is missing is wrong, no longer only open. */
  function kijkNa() {
    werkBij();
    for (const gevonden of uitslag.meldingen) aangeraakt.add(sleutelVan(gevonden));
    werkBij();
  }

  function sleutelVan(gevonden) {
    return `${gevonden.plek} ${JSON.stringify(binnenpad(gevonden))}`;
  }

  /** The places to fill in: those without a value, and those with a value that is not complete. */
  function teDoen() {
    return new Set([
      ...uitslag.kader.nogOpen.map(({ plek }) => plek.id),
      ...uitslag.meldingen.filter(({ nogLeeg }) => nogLeeg).map(({ plek }) => plek),
    ]);
  }

  function toonStand() {
    const fouten = uitslag.meldingen.filter(({ ernst }) => ernst === "fout");
    const delen = [`Regio ${regio.naam}. ${standInWoorden(teDoen().size)}`];
    if (fouten.length > 0) delen.push(`${aantal(fouten.length, "ding klopt", "dingen kloppen")} nog niet.`);
    if (toestand.gewijzigd()) delen.push("Nog niet opgeslagen.");
    zetTekst(scherm.stand, delen.join(" "));
    scherm.terug.disabled = !toestand.kanTerug();
    scherm.verder.disabled = !toestand.kanVerder();
    toonStappen();
    toonMeldingen();
  }

  function toonStappen() {
    const open_ = [...teDoen()];
    const fout = new Set(uitslag.meldingen.filter(({ ernst }) => ernst === "fout").map(({ plek }) => stapMet(plek)));
    const rijen = alleStappen.map((eigen) => {
      const tel = open_.filter((id) => stapMet(id) === eigen).length;
      const woord = [tel > 0 ? `${tel} open` : "", fout.has(eigen) ? "klopt nog niet" : ""].filter(Boolean).join(", ");
      const klaar = woord === "" && eigen.plekken.some((id) => uitslag.kader.nodig.has(id));
      return maak("li", {},
        maak("a", { href: `#stap-${eigen.id}`, "aria-current": eigen === stap ? "step" : null }, kopVan(eigen)),
        woord || klaar ? " " : "",
        woord || klaar ? maak("span", { class: `kw-stappen__stand${klaar ? " kw-stappen__stand--klaar" : ""}` }, woord || "klaar") : "");
    });
    vervang(scherm.lijst, rijen);
  }

  function kopVan({ id, titel, soort }) {
    const stuk = uitslag.kader.stukken.find((deel) => deel.id === id);
    if (stuk) return `${soort === "artikel" ? "Artikel" : "Bijlage"} ${stuk.nummer} ${titel}`;
    return soort === "artikel" || soort === "bijlage" ? `${titel} (weggelaten)` : titel;
  }

  function toonMeldingen() {
    for (const veld of scherm.stap.querySelectorAll("[aria-invalid]")) veld.removeAttribute("aria-invalid");
    for (const lijst of scherm.stap.querySelectorAll("[data-meldingen]")) {
      const id = lijst.dataset.meldingen;
      const eigen = uitslag.meldingen.filter(({ plek }) => plek === id);
      const blok = lijst.closest("[data-plek]") ?? scherm.stap;
      const leeg = eigen.filter(({ ernst }) => ernst === "open");
      const rijen = eigen.filter(({ ernst }) => ernst !== "open").map((gevonden, n) => {
        const { tekst, ernst } = gevonden;
        const binnen = binnenpad(gevonden);
        const veld = blok.querySelector(`[data-pad='${CSS.escape(JSON.stringify(binnen))}']`) ?? zoekVeld(blok, binnen);
        if (veld && ernst === "fout") merk(veld, `v-${id}-melding-${n}`);
        return maak("li", { id: `v-${id}-melding-${n}`, class: ernst === "fout" ? "kw-fout" : "kw-melding-let-op" }, tekst);
      });
      if (leeg.length > 0) rijen.push(maak("li", { class: "kw-klein" }, nogLeegInWoorden(leeg)));
      if (stappen.plekken.get(id)?.soort === "tabel" && eigen.some(({ ernst, code }) => ernst !== "let op" && code !== "waarom")) {
        rijen.push(maak("li", { class: "kw-klein" }, "De tabel staat in de tekst zodra elke rij klopt."));
      } else if (stap?.soort === "eigen" && eigen.some(({ ernst }) => ernst !== "let op")) {
        rijen.push(maak("li", { class: "kw-klein" }, "Dit staat in de tekst zodra alles is ingevuld en klopt."));
      }
      vervang(lijst, rijen);
    }
    const open_ = teDoen();
    for (const pil of scherm.stap.querySelectorAll("[data-stand]")) {
      const id = pil.dataset.stand;
      const stand = open_.has(id) ? "open" : uitslag.kader.plekken.get(id).stand;
      zetTekst(pil, stand);
      pil.className = `kw-stand kw-stand--${stand}`;
    }
  }

  function nogLeegInWoorden(leeg) {
    const vakken = leeg.filter((gevonden) => binnenpad(gevonden)[0] !== "waarom").length;
    const delen = [vakken > 0 ? aantal(vakken, "vak", "vakken") : "", vakken < leeg.length ? "de reden" : ""];
    return `Nog open: ${delen.filter(Boolean).join(" en ")}.`;
  }

  function zoekVeld(blok, pad) {
    return [...blok.querySelectorAll("[data-pad]")].find((veld) => veld.dataset.pad === JSON.stringify(pad));
  }

  function merk(veld, melding_) {
    const rij = veld.closest(".kw-rijkaart");
    if (rij?.tagName === "DETAILS") rij.open = true;
    veld.setAttribute("aria-invalid", "true");
    const hulp = (veld.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && !id.includes("-melding-"));
    veld.setAttribute("aria-describedby", [...hulp, melding_].join(" "));
  }

  function naarAdres(metFocus) {
    if (!uitslag) return;
    const [, plek] = NAAR_PLEK.exec(window.location.hash) ?? [];
    if (plek && stapMet(plek)) {
      stap = stapMet(plek);
      window.history.replaceState(null, "", `#stap-${stap.id}`);
      tekenStap(`v-${plek}`);
      voorbeeld.ga(stap.id);
      return;
    }
    const [, id] = STAP.exec(window.location.hash) ?? [];
    if (!id && stap) return;
    scherm.bericht.replaceChildren();
    stap = alleStappen.find((eigen) => eigen.id === id) ?? alleStappen[0];
    tekenStap(metFocus ? "v-stapkop" : null);
    voorbeeld.ga(stap.id);
  }

  function naarStap(id, focus) {
    const doel = alleStappen.find((eigen) => eigen.id === id);
    if (stap !== doel) {
      window.history.pushState(null, "", `#stap-${id}`);
      scherm.bericht.replaceChildren();
      stap = doel;
      voorbeeld.ga(id);
    }
    tekenStap(focus);
  }

  function delenVan() {
    if (stap.soort === "klaar") {
      return tekenKlaar({ uitslag: () => uitslag, verwijs, naamVan, slaOp, slaWordOp, alsTekst });
    }
    if (stap.soort === "eigen") {
      return tekenToevoegingen({
        model, opnieuw: tekenStap,
        kader: () => uitslag.kader,
        toevoegingen: () => toestand.nu().toevoegingen,
        zetToevoegingen: (rij, naam) => zetDeel("toevoegingen", rij, naam),
      });
    }
    if (stap.soort === "volgorde") {
      return tekenIndeling({
        model, opnieuw: tekenStap,
        artikelen: () => uitslag.kader.artikelen,
        indeling: () => toestand.nu().indeling,
        zetIndeling: (rij, naam) => zetDeel("indeling", rij, naam),
      });
    }
    return stappen.teken(stap);
  }

  function tekenStap(focus) {
    if (stap.soort === "klaar") kijkNa();
    const n = alleStappen.indexOf(stap);
    const [vorige, volgende] = [alleStappen[n - 1], alleStappen[n + 1]];
    scherm.stap.replaceChildren(
      maak("h2", { id: "v-stapkop", tabindex: -1 }, kopVan(stap)),
      maak("p", { class: "kw-klein" }, `Stap ${n + 1} van ${alleStappen.length}`),
      ...delenVan(),
      maak("p", { class: "kw-knoppen kw-knoppen--onder" },
        vorige ? knop(`Vorige: ${vorige.titel}`, () => naarStap(vorige.id, "v-stapkop")) : null,
        volgende ? knop(`Volgende: ${volgende.titel}`, () => naarStap(volgende.id, "v-stapkop"), { class: "kw-knop kw-knop--hoofd" }) : null,
        knop("Volgend open veld", naarVolgende)));
    toonStappen();
    toonMeldingen();
    const veld = focus && document.getElementById(focus);
    if (!veld) return;
    const doel = eersteInvoer(veld);
    for (let vouw = doel.closest("details"); vouw; vouw = vouw.parentElement.closest("details")) vouw.open = true;
    doel.focus({ preventScroll: true });
    doel.scrollIntoView({ block: "center" });
  }

  /** A link to where a place is filled in; with a message, to the field that it is about. */
  function verwijs(plek, tekst, gevonden = null) {
    const doel = stapMet(plek);
    if (!doel) return tekst;
    const veld = gevonden ? veldMet(plek, binnenpad(gevonden)) : `v-${plek}`;
    return maak("a", { href: `#stap-${doel.id}`, onclick: (event) => { event.preventDefault(); naarStap(doel.id, veld); } }, tekst);
  }

  function naamVan(plek) {
    const eigen = toestand.nu().toevoegingen.find(({ id }) => id === plek);
    if (eigen) return eigen.titel || `Eigen ${eigen.soort}`;
    return model.elementen[plek]?.titel ?? (plek === "indeling" ? "Volgorde en delen" : plek || "Het bestand");
  }

  /** The step in which an element, addition or the order is filled in. */
  function stapMet(plek) {
    const metId = (id) => alleStappen.find((eigen) => eigen.id === id);
    if (stappen.stapVan.has(plek)) return stappen.stapVan.get(plek);
    if (plek === "indeling") return metId("volgorde");
    const element = model.elementen[plek];
    if (!element) return toestand.nu().toevoegingen.some(({ id }) => id === plek) ? metId("eigen") : undefined;
    return metId(element.soort === "overweging" ? "overwegingen" : element.binnen || plek);
  }

  function naarVolgende() {
    werkBij();
    const volgorde = [...alleStappen.flatMap((eigen) => eigen.plekken)];
    const open_ = teDoen();
    for (const { plek, ernst } of uitslag.meldingen) if (ernst === "fout" && stapMet(plek)) open_.add(plek);
    const rij = [...volgorde.filter((id) => open_.has(id)), ...[...open_].filter((id) => !volgorde.includes(id))];
    if (rij.length === 0) {
      naarStap("klaar", "v-stapkop");
      return;
    }
    const nu = plekMet(laatsteVeld);
    const hier = rij.includes(nu) && ![gestuurd, laatsteVeld.id].includes(eersteVeld(nu));
    const plaats = rij.includes(nu) ? rij.indexOf(nu) : rij.findIndex((id) => volgorde.indexOf(id) > volgorde.indexOf(nu)) - 1;
    const volgende = hier ? nu : rij[plaats + 1] ?? rij[0];
    gestuurd = eersteVeld(volgende);
    naarStap(stapMet(volgende).id, gestuurd);
  }

  function plekMet(veld) {
    return veld?.closest("[data-plek]")?.dataset.plek ?? "";
  }

  /** The field to go to: the value, or what is missing when there is one: a cell, the reason. */
  function eersteVeld(plek) {
    const mist = uitslag.meldingen.find((eigen) => eigen.plek === plek && eigen.ernst !== "let op");
    return mist ? veldMet(plek, binnenpad(mist)) : `v-${plek}`;
  }

  /** On a narrow screen: from the field to its article in the text, and back. */
  function wissel() {
    const terug = scherm.wissel.hasAttribute("data-terug");
    if (terug) {
      const veld = document.getElementById(laatsteVeld?.id ?? "") ?? document.getElementById("v-stapkop");
      veld.focus({ preventScroll: true });
      veld.scrollIntoView({ block: "center" });
    } else {
      scherm.voorbeeld.focus({ preventScroll: true });
      scherm.voorbeeld.scrollIntoView({ block: "start" });
    }
    inTekst(!terug);
  }

  function inTekst(ja) {
    scherm.wissel.toggleAttribute("data-terug", ja);
    zetTekst(scherm.wissel, ja ? "Terug naar het formulier" : "Bekijk de tekst");
  }

  /** A clause as a reader sees it: `[regionaal gremium]`. */
  function leesbaar(tekst) {
    return splits(tekst).map((stuk) => {
      if (typeof stuk === "string") return stuk;
      if (stuk.soort === "openplek") return `[${stappen.plekken.get(stuk.id)?.titel.toLowerCase() ?? stuk.id}]`;
      return `‘${model.elementen[stuk.id]?.titel ?? stuk.id}’`;
    }).join("");
  }

  /** Rows that are known before somebody types: the municipalities, the kinds of partners. */
  function vooraf(plek) {
    const gemeenten = uitslag.kader.regios.flatMap((r) => r.gemeenten).filter(({ aangesloten }) => aangesloten);
    if (plek.id in UIT_PARTIJEN) return uitPartijen(plek.id, gemeenten);
    if (plek.id !== "partijen") {
      return plek.kolommen.some(({ id }) => id === "gemeente") ? gemeenten.map(({ naam }) => ({ gemeente: naam })) : [];
    }
    return [
      ...gemeenten.map(({ naam }) => ({ partij: `Gemeente ${naam}`, rol: "gemeente", "vertegenwoordigd-door": "burgemeester" })),
      ...model.sleutelpartners.filter(({ id }) => id !== "gemeente").map(({ id, partij }) => ({ partij, rol: "sleutelpartner", "soort-partner": id })),
    ];
  }

  /** The parties once more, in a table that speaks of them; only municipalities pay by default. */
  function uitPartijen(id, gemeenten) {
    const { vult_in: rijen } = toestand.nu().keuzes.partijen ?? {};
    const partijen = Array.isArray(rijen) ? rijen.filter(({ partij }) => partij) : gemeenten.map(({ naam }) => ({ partij: `Gemeente ${naam}`, rol: "gemeente" }));
    const mee = id === "bijdragen" ? partijen.filter(({ rol }) => rol === "gemeente") : partijen;
    return mee.map(({ partij }) => ({ [UIT_PARTIJEN[id]]: partij }));
  }

  function bericht(tekst, fout = false) {
    scherm.bericht.replaceChildren(maak("p", { class: fout ? "kw-fout" : "kw-goed" }, tekst));
    if (fout) scherm.bericht.scrollIntoView({ block: "center" });
    return false;
  }
}
