"""Check the PDFs of a finished site against PDF/UA-1, with the validators of the tests.

Usage: python -m scripts.pdfua [FOLDER]. Prints each fault; exit code 1 when there are any.
"""

import sys
from pathlib import Path

from tests.forms.pdfua import VALIDATORS

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Check every PDF below a folder, and say how many are sound."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"
    files, wrong = sorted(folder.rglob("*.pdf")), 0
    for path in files:
        content = path.read_bytes()
        found = [f"{name}: {f}" for name, faults in VALIDATORS.items() for f in faults(content)]
        wrong += bool(found)
        for fault in found:
            print(f"{path}: {fault}")
    print(f"{len(files) - wrong} van {len(files)} PDF's voldoen aan PDF/UA-1.")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())
