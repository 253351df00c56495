// The script of the screening as a file of its own.

import { startZelfcheck } from "../screening/zelfcheck.mjs";

startZelfcheck(document.querySelector("[data-zelfcheck]"));
