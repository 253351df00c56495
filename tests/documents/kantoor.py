"""LibreOffice as a reader of office files, with the fonts of the project and no others.

So what it makes does not depend on the fonts of the machine: both formats ask for Arial,
and Kader Sans has the same widths.
"""

import os
import re
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


NESTED = (
    (r"(?:Artikel|Bijlage) \d+(?=(?:artikel|bijlage) \d)", ""),
    (r"\d+(\w+?)\1(?= lid)", r"\1"),
)
"""As plain text LibreOffice writes the result of a field within a field too; not on paper."""
MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
  script:language="StarBasic">
Sub Run(source As String, command As String, target As String)
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "Hidden"
  options(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, options())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  frame = document.CurrentController.Frame
  dispatcher.executeDispatch(frame, ".uno:" + command, "", 0, Array())
  options(0).Name = "FilterName"
  options(0).Value = "Text (encoded)"
  document.storeToURL(target, options())
  document.close(True)
End Sub
</script:module>
"""


def text_after(content: bytes, command: str, folder: Path, soort: str = "docx") -> list[str]:
    """Return the lines of an office file, numbers included, after a command of LibreOffice.

    The command is one of its menus, such as `AcceptAllTrackedChanges`.
    """
    source, target = folder / f"bron.{soort}", folder / "tekst.txt"
    source.write_bytes(content)
    profile = folder / "profiel"
    soffice = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    subprocess.run([*soffice, "--terminate_after_init"], capture_output=True, timeout=120)
    (profile / "user/basic/Standard/Module1.xba").write_text(MACRO)
    call = f'Run("{source.as_uri()}","{command}","{target.as_uri()}")'
    subprocess.run(
        [*soffice, f"macro:///Standard.Module1.{call}"],
        capture_output=True,
        check=True,
        timeout=120,
    )
    text = target.read_text(encoding="utf-8-sig")
    for inner, outer in NESTED:
        text = re.sub(inner, outer, text)
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def page_texts(pdf: Path) -> list[str]:
    """Return the text of each page, its white space flattened."""
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True)
    return [" ".join(page.split()) for page in done.stdout.decode().split("\f")[:-1]]
