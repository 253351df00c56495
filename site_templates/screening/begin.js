// Before the first paint: keeps the page of the questionnaire unseen until it has its shape,
// so that nothing jumps. Whatever happens to the other script, the page is shown on load.
{
  const { classList } = document.documentElement;
  classList.add("kw-begin");
  addEventListener("load", () => classList.remove("kw-begin"));
}
