"""LibreOffice as a reader of office files, with the fonts of the project and no others.

So what it makes does not depend on the fonts of the machine: both formats ask for Arial,
and Kader Sans has the same widths.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.conftest import ROOT

FONTS = ROOT / "site_templates/documents/fonts"
SETTINGS = """<?xml version="1.0"?>
<fontconfig>
<dir>{fonts}</dir>
<cachedir>{cache}</cachedir>
<alias binding="same"><family>Arial</family><prefer><family>Kader Sans</family></prefer></alias>
</fontconfig>
"""


def as_pdf(files: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """Return the PDF that LibreOffice makes of each file, by the name of the file."""
    assert shutil.which("soffice"), "libreoffice-writer is needed: run make test"
    settings = folder / "fonts.conf"
    settings.write_text(SETTINGS.format(fonts=FONTS, cache=folder / "fontcache"))
    made = {}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    for soort in sorted({Path(name).suffix for name in files}):
        names = [name for name in files if name.endswith(soort)]
        out = folder / f"uit{soort}"
        command = ["soffice", f"-env:UserInstallation={(folder / 'profiel').as_uri()}"]
        command += ["--headless", "--convert-to", "pdf", "--outdir", str(out)]
        subprocess.run(
            [*command, *(str(folder / name) for name in names)],
            env=os.environ | {"FONTCONFIG_FILE": str(settings)},
            capture_output=True,
            check=True,
            timeout=300,
        )
        made |= {name: out / f"{Path(name).stem}.pdf" for name in names}
    return made


def page_texts(pdf: Path) -> list[str]:
    """Return the text of each page, its white space flattened."""
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True)
    return [" ".join(page.split()) for page in done.stdout.decode().split("\f")[:-1]]
