// The fill-in aid: a form for the choices of a region, with the text of its convenant beside
// it. Everything stays in the memory of this page until the user saves a file.

import { bewaar, leegBestand } from "./bewaren.mjs";
import { controleer } from "./controle.mjs";
import { isConcept, maakDocument, standInWoorden } from "./document.mjs";
import { losOp } from "./kader.mjs";
import { leesKeuzes } from "./lezen.mjs";
import { download, knop, maak, zetTekst } from "./maak.mjs";
import { maakStappen } from "./stappen.mjs";
import { aantal, plat, splits } from "./tekst.mjs";
import { alsBestand, maakToestand, uitBestand, voorControle } from "./toestand.mjs";
import { maakVoorbeeld } from "./voorbeeld.mjs";

const NA_TYPEN = 250;
const STAP = /^#stap-([a-z0-9-]+)$/;
const KLAAR = { id: "klaar", titel: "Nakijken en opslaan", soort: "klaar", plekken: [] };

/** Turn the page into the form. */
export function startInvulhulp(root, { model, yaml }) {
  const begin = JSON.parse(root.querySelector("[data-deel='begin']").textContent);
  const wortel = root.dataset.wortel;
  let regio = model.regios[begin.regio] ?? null;
  let bron = "";
  let gelezen = { keuzes: {}, toevoegingen: [] };
  let toestand = maakToestand(uitBestand({}));
  let uitslag = null;
  let stap = null;
  let straks = 0;
  let laatste = "";

  const scherm = maakScherm();
  root.querySelector("[data-deel='zonder']").remove();
  root.append(scherm.geheel);
  document.documentElement.classList.add("kw-breed");
  const voorbeeld = maakVoorbeeld(scherm.voorbeeld, model.sjablonen.html);
  const stappen = maakStappen({
    model,
    wortel,
    keuze: (id) => toestand.nu().keuzes[id],
    zetKeuze,
    opnieuw: tekenStap,
    naarStap,
    leesbaar,
    vooraf,
    voegToe: () => {},
  });
  const alleStappen = [...model.stappen, KLAAR];
  window.addEventListener("hashchange", () => naarAdres(true));
  window.addEventListener("beforeunload", (event) => {
    if (toestand.gewijzigd()) event.preventDefault();
  });
  document.addEventListener("keydown", sneltoets);
  if (regio) open(begin.bron || leegBestand(regio, model));
  else kiesRegio();

  function maakScherm() {
    const delen = {
      stand: maak("p", { class: "kw-balk__stand", role: "status" }),
      bestand: maak("input", { type: "file", accept: ".yaml,.yml", class: "kw-visueel-verborgen", id: "v-bestand", tabindex: -1, "aria-hidden": "true", onchange: openBestand }),
      terug: knop("Ongedaan maken", () => maakOngedaan(false)),
      verder: knop("Opnieuw", () => maakOngedaan(true)),
      lijst: maak("ol", { class: "kw-stappen__lijst" }),
      stap: maak("div", { class: "kw-stap" }),
      melding: maak("div", { class: "kw-bericht", role: "status" }),
      voorbeeld: maak("div", { class: "kw-voorbeeld", tabindex: 0, role: "region", "aria-label": "De tekst van het convenant" }),
    };
    const balk = maak("div", { class: "kw-balk" },
      delen.stand,
      maak("p", { class: "kw-knoppen" },
        knop("Volgend open veld", naarVolgende, { class: "kw-knop kw-knop--hoofd" }),
        delen.terug, delen.verder,
        knop("Bestand openen", () => delen.bestand.click()),
        knop("Leeg beginnen", beginLeeg),
        knop("Bestand opslaan", slaOp),
        delen.bestand));
    const nav = maak("nav", { class: "kw-stappen", "aria-label": "Stappen" },
      maak("details", { open: window.matchMedia("(min-width: 60em)").matches }, maak("summary", {}, "Alle stappen"), delen.lijst));
    delen.werk = maak("div", { class: "kw-invulhulp__werk" }, nav,
      maak("form", { class: "kw-invulhulp__form", novalidate: true, onsubmit: (event) => event.preventDefault() }, delen.stap), delen.voorbeeld);
    delen.balk = balk;
    delen.geheel = maak("div", { class: "kw-invulhulp__geheel" }, delen.melding, balk, delen.werk);
    return delen;
  }

  /** On the page without a region: first say which region it is. */
  function kiesRegio() {
    scherm.balk.hidden = true;
    scherm.werk.hidden = true;
    const lijst = maak("select", { id: "v-regio" }, maak("option", { value: "" }, "Kies…"),
      Object.values(model.regios).map(({ id, naam, verzonnen }) => maak("option", { value: id }, verzonnen ? `${naam} (verzonnen)` : naam)));
    const kader = maak("div", { class: "kw-start" },
      maak("div", { class: "kw-invoer" }, maak("label", { for: "v-regio" }, "Voor welke regio vult u het convenant in?"), lijst),
      maak("p", { class: "kw-knoppen" },
        knop("Leeg beginnen", () => {
          if (!lijst.value) { bericht("Kies eerst een regio.", true); lijst.focus(); return; }
          begonnen(lijst.value);
          open(leegBestand(regio, model));
        }, { class: "kw-knop kw-knop--hoofd" }),
        knop("Een bestand openen", () => scherm.bestand.click())));
    scherm.geheel.append(kader);
    scherm.start = kader;
  }

  function begonnen(id) {
    regio = model.regios[id];
    scherm.start?.remove();
    scherm.balk.hidden = false;
    scherm.werk.hidden = false;
  }

  function open(tekst) {
    const { data, fouten } = leesKeuzes(tekst, yaml);
    if (fouten.length > 0) { bericht(`Dit bestand kan niet open. ${fouten.join(" ")}`, true); return false; }
    if (!regio && model.regios[data.regio]) begonnen(data.regio);
    if (!regio || data.regio !== regio.id) {
      bericht(`Dit bestand is van de regio ‘${data.regio}’. Open het op de pagina van die regio.`, true);
      return false;
    }
    if (data.convenant_van) {
      bericht("Deze regio doet mee in het convenant van een andere regio. Vul het convenant daar in.", true);
      return false;
    }
    bron = tekst;
    const nieuw = uitBestand(data);
    gelezen = nieuw;
    toestand = maakToestand(nieuw);
    werkBij(true);
    naarAdres(false);
    return true;
  }

  async function openBestand() {
    const [bestand] = scherm.bestand.files;
    scherm.bestand.value = "";
    if (!bestand || !magWeg()) return;
    if (open(await bestand.text())) bericht(`${bestand.name} is geopend.`);
  }

  function beginLeeg() {
    if (!magWeg()) return;
    open(leegBestand(regio, model));
    bericht("U begint leeg. De landelijke standaard staat al in de tekst.");
  }

  function magWeg() {
    return !toestand.gewijzigd() || window.confirm("U hebt werk dat nog niet is opgeslagen. Wilt u dat weggooien?");
  }

  function slaOp() {
    download("keuzes.yaml", nuAlsTekst(), "application/yaml");
    toestand.isBewaard();
    werkBij(true);
    bericht("Het bestand keuzes.yaml staat bij uw downloads.");
  }

  function nuAlsTekst() {
    return bewaar(bron, nuAlsBestand(), model, yaml);
  }

  function nuAlsBestand() {
    return alsBestand(toestand.nu(), gelezen);
  }

  /** Change one choice; `verander` gets the old one and returns the new one, or null. */
  function zetKeuze(id, verander, naam = "") {
    const { keuzes, ...rest } = toestand.nu();
    const { [id]: oud, ...andere } = keuzes;
    const nieuw = verander(oud);
    const metTekst = nieuw === null ? null : { ...nieuw, gelezen: model.elementen[id].nu };
    const volgende = metTekst === null ? andere : id in keuzes ? { ...keuzes, [id]: metTekst } : { ...keuzes, [id]: metTekst };
    toestand.zet({ ...rest, keuzes: volgende }, naam);
    werkBij(false);
  }

  function maakOngedaan(vooruit) {
    if (vooruit) toestand.opnieuw();
    else toestand.ongedaan();
    werkBij(true);
    tekenStap(document.activeElement?.id);
  }

  function sneltoets(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const inVeld = /^(?:INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
    if (event.key === "s" && regio) { event.preventDefault(); slaOp(); }
    else if (inVeld) return;
    else if (event.key === "z" || event.key === "y") {
      event.preventDefault();
      maakOngedaan(event.key === "y" || event.shiftKey);
    }
  }

  /** Work out the text; messages and progress follow when somebody stops typing. */
  function werkBij(meteen) {
    const data = nuAlsBestand();
    uitslag = controleer(model, regio, voorControle(data));
    uitslag.kader = losOp(model, regio, uitslag.invoer);
    voorbeeld.toon(maakDocument(uitslag.kader));
    clearTimeout(straks);
    if (meteen) toonStand();
    else straks = setTimeout(toonStand, NA_TYPEN);
  }

  function toonStand() {
    const fouten = uitslag.meldingen.filter(({ ernst }) => ernst === "fout");
    const delen = [standInWoorden(uitslag.kader)];
    if (fouten.length > 0) delen.push(`${aantal(fouten.length, "melding", "meldingen")}.`);
    if (toestand.gewijzigd()) delen.push("Nog niet opgeslagen.");
    else if (!isConcept(uitslag.kader)) delen.push("Het convenant is vastgesteld.");
    zetTekst(scherm.stand, delen.join(" "));
    scherm.terug.disabled = !toestand.kanTerug();
    scherm.verder.disabled = !toestand.kanVerder();
    toonStappen();
    toonMeldingen();
  }

  function openIn(eigen) {
    return uitslag.kader.nogOpen.filter(({ plek }) => eigen.plekken.includes(plek.id));
  }

  function toonStappen() {
    const rijen = alleStappen.map((eigen) => {
      const open_ = openIn(eigen).length;
      const woord = open_ > 0 ? `${open_} open` : "";
      return maak("li", {},
        maak("a", { href: `#stap-${eigen.id}`, "aria-current": eigen === stap ? "step" : null }, kopVan(eigen)),
        woord ? maak("span", { class: "kw-stappen__stand" }, ` ${woord}`) : "");
    });
    scherm.lijst.replaceChildren(...rijen);
  }

  function kopVan({ id, titel, soort }) {
    const stuk = uitslag.kader.stukken.find((deel) => deel.id === id);
    if (stuk) return `${soort === "artikel" ? "Artikel" : "Bijlage"} ${stuk.nummer} ${titel}`;
    if (soort === "artikel" || soort === "bijlage") return `${titel} (weggelaten)`;
    return titel;
  }

  function toonMeldingen() {
    for (const veld of scherm.stap.querySelectorAll("[aria-invalid]")) veld.removeAttribute("aria-invalid");
    for (const lijst of scherm.stap.querySelectorAll("[data-meldingen]")) {
      const eigen = uitslag.meldingen.filter(({ plek }) => plek === lijst.dataset.meldingen);
      const blok = lijst.closest("[data-plek]");
      lijst.replaceChildren(...eigen.map(({ tekst, pad, ernst }) => {
        const kort = pad[0] === "keuzes" || pad[0] === "toevoegingen" ? pad.slice(2) : pad;
        const veld = blok.querySelector(`[data-pad='${JSON.stringify(kort)}']`);
        if (veld && ernst === "fout") veld.setAttribute("aria-invalid", "true");
        return maak("li", { class: ernst === "fout" ? "kw-fout" : "kw-melding-let-op" }, tekst);
      }));
    }
    for (const pil of scherm.stap.querySelectorAll("[data-stand]")) {
      const { stand } = uitslag.kader.plekken.get(pil.dataset.stand);
      zetTekst(pil, stand);
      pil.className = `kw-stand kw-stand--${stand}`;
    }
  }

  function naarAdres(metFocus) {
    if (!regio) return;
    const [, id] = STAP.exec(window.location.hash) ?? [];
    const gevonden = alleStappen.find((eigen) => eigen.id === id);
    if (id && !gevonden) return;
    if (!id && stap && metFocus) return;
    stap = gevonden ?? alleStappen[0];
    tekenStap(metFocus ? "v-stapkop" : null);
    voorbeeld.ga(stap.id);
  }

  function naarStap(id, focus) {
    const doel = alleStappen.find((eigen) => eigen.id === id);
    if (stap !== doel) {
      window.history.pushState(null, "", `#stap-${id}`);
      stap = doel;
      voorbeeld.ga(id);
    }
    tekenStap(focus);
  }

  function tekenStap(focus) {
    const n = alleStappen.indexOf(stap);
    const delen = stap === KLAAR ? tekenKlaar() : stappen.teken(stap);
    const vorige = alleStappen[n - 1];
    const volgende = alleStappen[n + 1];
    scherm.stap.replaceChildren(
      maak("h2", { id: "v-stapkop", tabindex: -1 }, kopVan(stap)),
      maak("p", { class: "kw-klein" }, `Stap ${n + 1} van ${alleStappen.length}`),
      ...delen,
      maak("p", { class: "kw-knoppen" },
        vorige ? knop(`Vorige: ${vorige.titel}`, () => naarStap(vorige.id, "v-stapkop")) : null,
        volgende ? knop(`Volgende: ${volgende.titel}`, () => naarStap(volgende.id, "v-stapkop"), { class: "kw-knop kw-knop--hoofd" }) : null));
    toonStappen();
    toonMeldingen();
    const doel = focus && document.getElementById(focus);
    if (doel) {
      doel.focus();
      doel.scrollIntoView({ block: "center" });
    }
  }

  function tekenKlaar() {
    const open_ = uitslag.kader.nogOpen.map(({ plek }) => maak("li", {}, verwijs(plek.id, plek.titel), `: ${plek.vraag}`));
    const meldingen = uitslag.meldingen.map(({ plek, tekst }) => maak("li", {}, plek in model.elementen ? verwijs(plek, model.elementen[plek].titel) : plek, ": ", tekst));
    return [
      maak("h3", {}, `Nog in te vullen (${open_.length})`),
      open_.length > 0 ? maak("ul", {}, open_) : maak("p", {}, "Niets. Alles wat nodig is, is ingevuld."),
      maak("h3", {}, `Meldingen (${meldingen.length})`),
      meldingen.length > 0 ? maak("ul", {}, meldingen) : maak("p", {}, "Geen."),
      maak("h3", {}, "Opslaan"),
      maak("p", { class: "kw-knoppen" }, knop("Bestand opslaan", slaOp, { class: "kw-knop kw-knop--hoofd" })),
    ];
  }

  function verwijs(id, tekst) {
    const doel = stapMet(id);
    return maak("a", { href: `#stap-${doel.id}`, onclick: (event) => { event.preventDefault(); naarStap(doel.id, `v-${id}`); } }, tekst);
  }

  function stapMet(id) {
    const { binnen, soort } = model.elementen[id];
    if (stappen.stapVan.has(id)) return stappen.stapVan.get(id);
    return alleStappen.find((eigen) => eigen.id === (soort === "overweging" ? "overwegingen" : binnen || id));
  }

  function naarVolgende() {
    const volgorde = model.stappen.flatMap((eigen) => eigen.plekken);
    const open_ = new Set(uitslag.kader.nogOpen.map(({ plek }) => plek.id));
    for (const { plek, ernst } of uitslag.meldingen) if (ernst === "fout" && plek in model.elementen) open_.add(plek);
    const rij = [...volgorde.filter((id) => open_.has(id)), ...[...open_].filter((id) => !volgorde.includes(id))];
    if (rij.length === 0) { naarStap("klaar", "v-stapkop"); return; }
    const nu = document.activeElement?.closest("[data-plek]")?.dataset.plek ?? laatste;
    const plaats = volgorde.indexOf(nu);
    laatste = rij.find((id) => volgorde.indexOf(id) > plaats) ?? rij[0];
    naarStap(stapMet(laatste).id, `v-${laatste}`);
  }

  /** A clause of the model as a reader sees it, with the values of this region. */
  function leesbaar(tekst) {
    return splits(plat(tekst)).map((stuk) => {
      if (typeof stuk === "string") return stuk;
      if (stuk.soort === "openplek") return `[${stappen.plekken.get(stuk.id)?.titel.toLowerCase() ?? stuk.id}]`;
      return `‘${model.elementen[stuk.id]?.titel ?? stuk.id}’`;
    }).join("");
  }

  /** Rows that are known before somebody types: the municipalities, the kinds of partners. */
  function vooraf(plek) {
    const gemeenten = uitslag.kader.regios.flatMap((r) => r.gemeenten).filter(({ aangesloten }) => aangesloten);
    if (plek.id === "partijen") {
      return [
        ...gemeenten.map(({ naam }) => ({ partij: `Gemeente ${naam}`, rol: "gemeente", "vertegenwoordigd-door": "burgemeester" })),
        ...model.sleutelpartners.filter(({ id }) => id !== "gemeente").map(({ id, naam }) => ({ partij: naam, rol: "sleutelpartner", "soort-partner": id })),
      ];
    }
    return plek.kolommen.some(({ id }) => id === "gemeente") ? gemeenten.map(({ naam }) => ({ gemeente: naam })) : [];
  }

  function bericht(tekst, fout = false) {
    scherm.melding.replaceChildren(maak("p", { class: fout ? "kw-fout" : "kw-goed" }, tekst));
  }
}
