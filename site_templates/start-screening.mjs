// The script of the pages with the questionnaire; other pages do not carry its weight.

import { startZelfcheck } from "./screening/zelfcheck.mjs";

for (const root of document.querySelectorAll("[data-zelfcheck]")) startZelfcheck(root);
