// The script of the pages that search for a municipality; other pages do not carry its weight.

import { startRegiozoeker } from "./components/regiozoeker/regiozoeker.mjs";

for (const root of document.querySelectorAll("[data-regiozoeker]")) startRegiozoeker(root);
