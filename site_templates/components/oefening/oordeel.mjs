// What is said about a prediction: one message, the same for eye and ear.

/** Return what to say about a choice; `klaar` is false while something is not chosen. */
export function oordeelOver({ uitkomst, criterium }, uitkomsten, doorslag) {
  const mist = [!uitkomst && "een uitkomst", !criterium && "een criterium"].filter(Boolean);
  if (mist.length > 0) {
    return { klaar: false, goed: false, tekst: `Kies eerst ${mist.join(" en ")}.` };
  }
  const uitkomstGoed = uitkomst === uitkomsten.join(" ");
  const criteriumGoed = doorslag.includes(criterium);
  const zinnen = [
    uitkomstGoed
      ? `De uitkomst klopt: ${opgesomd(uitkomsten)}.`
      : `De uitkomst is ${opgesomd(uitkomsten)}. U koos ${opgesomd(uitkomst.split(" "))}.`,
    doorslagZin(criterium, doorslag, uitkomstGoed ? "ook" : "wel"),
    "De uitleg staat hieronder.",
  ];
  return { klaar: true, goed: uitkomstGoed && criteriumGoed, tekst: zinnen.join(" ") };
}

function doorslagZin(criterium, doorslag, verband) {
  const anderen = doorslag.filter((id) => id !== criterium);
  if (anderen.length === doorslag.length) {
    return `De doorslag geeft ${opgesomd(doorslag, "of")}. U koos ${criterium}.`;
  }
  const goed = `Het criterium klopt ${verband}: ${criterium}.`;
  if (anderen.length === 0) return goed;
  return `${goed} Ook ${opgesomd(anderen)} ${anderen.length === 1 ? "telt" : "tellen"} mee.`;
}

function opgesomd(delen, woord = "en") {
  if (delen.length < 2) return delen.join("");
  return `${delen.slice(0, -1).join(", ")} ${woord} ${delen.at(-1)}`;
}
