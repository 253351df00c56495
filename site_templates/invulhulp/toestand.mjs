// What somebody filled in so far, with undo and redo. In memory only. Pure: no page.

const MEESTE_STAPPEN = 200;
const SAMEN_BINNEN = 2000;

/** A history of states; `nu()` is the present one. States are never changed in place. */
export function maakToestand(begin, klok = () => Date.now()) {
  let huidig = begin;
  let bewaard = begin;
  let terug = [];
  let verder = [];
  let laatste = { naam: "", tijd: 0 };

  return {
    nu: () => huidig,
    kanTerug: () => terug.length > 0,
    kanVerder: () => verder.length > 0,
    gewijzigd: () => huidig !== bewaard,
    /** Take a new state; typing on in one field (`naam`) is one step to undo. */
    zet(nieuw, naam = "") {
      const tijd = klok();
      const samen = naam !== "" && naam === laatste.naam && tijd - laatste.tijd < SAMEN_BINNEN;
      if (!samen) terug = [...terug.slice(1 - MEESTE_STAPPEN), huidig];
      verder = [];
      huidig = nieuw;
      laatste = { naam, tijd };
    },
    ongedaan() {
      if (terug.length === 0) return;
      verder = [huidig, ...verder];
      huidig = terug[terug.length - 1];
      terug = terug.slice(0, -1);
      laatste = { naam: "", tijd: 0 };
    },
    opnieuw() {
      if (verder.length === 0) return;
      terug = [...terug, huidig];
      [huidig] = verder;
      verder = verder.slice(1);
      laatste = { naam: "", tijd: 0 };
    },
    /** The present state is on the user's disk now. */
    isBewaard() {
      bewaard = huidig;
    },
  };
}

/** The element or addition in which two states differ, or `indeling`; undefined when nowhere. */
export function verschilt(oud, nieuw) {
  const namen = [...new Set([...Object.keys(oud.keuzes), ...Object.keys(nieuw.keuzes)])];
  const plek = namen.find((id) => oud.keuzes[id] !== nieuw.keuzes[id]);
  if (plek) return plek;
  if (oud.indeling !== nieuw.indeling) return "indeling";
  const eigen = [...nieuw.toevoegingen, ...oud.toevoegingen];
  return eigen.find((een) => !(oud.toevoegingen.includes(een) && nieuw.toevoegingen.includes(een)))?.id;
}

/** The state of a file that was read. */
export function uitBestand(data) {
  return {
    regio: data.regio ?? "",
    keuzes: data.keuzes ?? {},
    toevoegingen: data.toevoegingen ?? [],
    indeling: data.indeling ?? [],
    overig: Object.fromEntries(
      Object.entries(data).filter(([naam]) => !["keuzes", "toevoegingen", "indeling"].includes(naam)),
    ),
  };
}

/**
 * Which national text a choice answers after a change. A new answer is one to the text of
 * now; another reason is not, so that nobody takes 'te herzien' away unseen. The choice
 * itself, given back as it was, says that somebody read the text.
 */
export function gelezenNa(oud, nieuw, nu) {
  if (!oud?.gelezen || oud === nieuw) return nu;
  const anders = [...HANDELINGEN_MET_WAARDE, "onderdelen"].some((naam) => oud[naam] !== nieuw[naam]);
  return anders ? nu : oud.gelezen;
}

const HANDELINGEN_MET_WAARDE = ["vult_in", "kiest", "vervangt_door", "laat_weg"];

/**
 * The state as a file would hold it: without fields that are still empty. What was read from
 * a file and not touched (`gelezen`) stays as it was.
 */
export function alsBestand(toestand, gelezen) {
  const keuzes = {};
  for (const [id, keuze] of Object.entries(toestand.keuzes)) {
    if (gelezen.keuzes[id] === keuze) keuzes[id] = keuze;
    else {
      const kaal = zonderLeeg(keuze);
      if (kaal && HANDELINGEN_MET_WAARDE.some((naam) => naam in kaal)) keuzes[id] = kaal;
    }
  }
  const toevoegingen = toestand.toevoegingen.map((eigen) =>
    gelezen.toevoegingen.includes(eigen) ? eigen : zonderLeeg(eigen),
  );
  return { ...toestand.overig, keuzes, toevoegingen, indeling: toestand.indeling };
}

/** The same data for the check: a list without items is not there at all. */
export function voorControle({ toevoegingen, indeling, ...rest }) {
  return {
    ...rest,
    ...(toevoegingen.length > 0 ? { toevoegingen } : {}),
    ...(indeling.length > 0 ? { indeling } : {}),
  };
}

function zonderLeeg(waarde) {
  if (typeof waarde === "string") return waarde.trim() === "" ? undefined : waarde;
  if (Array.isArray(waarde)) {
    const delen = waarde.map(zonderLeeg).filter((deel) => deel !== undefined);
    return delen.length > 0 ? delen : undefined;
  }
  if (waarde !== null && typeof waarde === "object") {
    const paren = Object.entries(waarde).map(([naam, deel]) => [naam, naam === "tabel" ? deel : zonderLeeg(deel)]);
    const vol = paren.filter(([, deel]) => deel !== undefined);
    return vol.length > 0 ? Object.fromEntries(vol) : undefined;
  }
  return waarde;
}
