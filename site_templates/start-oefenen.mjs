// The script of the page to practise on; other pages do not carry its weight.

import { startOefenen } from "./components/oefening/oefening.mjs";

for (const root of document.querySelectorAll("[data-oefenen]")) startOefenen(root);
