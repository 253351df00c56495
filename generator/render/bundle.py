"""The browser's modules as one classic script.

External ES modules do not load from `file://`, and locked-down workstations open this
site from a disk. So the modules, which stay the source, are put one after the other in
one function. There is no bundler: `import` and `export` stand at the start of a line,
names at the top of a module are unique over all modules, and a text between backticks
ends on its own line.
"""

import re
from pathlib import Path

_IMPORT = re.compile(r'^import (?:\{[^}]*\} from )?"(\.[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function|const|class)", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(?://.*|/\*\*(?:.|\n)*?\*/)\n", re.MULTILINE)
_LAYOUT = re.compile(r"^[ \t]+|^\n", re.MULTILINE)
_TOP_NAME = re.compile(
    r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE
)


class BundleError(Exception):
    """The modules cannot be put together; a fault of ours, not of an author."""


def bundle(entry: Path) -> str:
    """Return the entry module and all it imports, as one script that defines no globals.

    Comments on a line of their own, indentation and empty lines stay in the source: a
    visitor need not load them.
    """
    modules: dict[Path, str] = {}
    _collect(entry.resolve(), modules, ())
    _refuse_double_names(modules)
    _refuse_long_texts(modules)
    bodies = [_EXPORT.sub("", _IMPORT.sub("", text)) for text in modules.values()]
    leftover = next(
        (b for b in bodies if re.search(r"^(?:import|export)\b", b, re.MULTILINE)), ""
    )
    if leftover:
        raise BundleError(f"an import or export that cannot be resolved: {leftover[:80]!r}")
    script = '"use strict";\n(() => {\n' + "\n".join(bodies) + "})();\n"
    return _LAYOUT.sub("", _COMMENT.sub("", script))


def _collect(path: Path, modules: dict[Path, str], above: tuple[Path, ...]) -> None:
    """Add a module after everything that it imports."""
    if path in above:
        raise BundleError(f"{path.name} imports itself")
    if path in modules:
        return
    text = path.read_text(encoding="utf-8")
    for name in _IMPORT.findall(text):
        _collect((path.parent / name).resolve(), modules, (*above, path))
    modules[path] = text


def _refuse_double_names(modules: dict[Path, str]) -> None:
    first: dict[str, Path] = {}
    for path, text in modules.items():
        for name in _TOP_NAME.findall(text):
            if name in first:
                raise BundleError(f"{name} stands in {first[name].name} and in {path.name}")
            first[name] = path


def _refuse_long_texts(modules: dict[Path, str]) -> None:
    """A text over more lines would lose its indentation with that of the code."""
    for path, text in modules.items():
        for line in _COMMENT.sub("", text).splitlines():
            if line.count("`") % 2:
                raise BundleError(f"{path.name}: a text goes on after its line: {line.strip()}")
