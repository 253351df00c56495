"""Reading WordprocessingML: what a block shows, and the smallest pieces it is made of."""

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
CONTENTS = ("Inhopg1", "Inhopg2")
_TOKEN = re.compile(r"\s+|\d+(?:[.,]\d+)+|\w+(?:[-'’]\w+)*|[^\w\s]")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Node = ElementTree.Element


@dataclass(frozen=True)
class Atom:
    """A piece that changes as a whole: a word, a field or link, or a bookmark (no text)."""

    tekst: str
    nodes: tuple[Node, ...]


def element(name: str, **attributes: str) -> Node:
    """Return a new element, its attributes in the same namespace."""
    return ElementTree.Element(f"{W}{name}", {f"{W}{k}": v for k, v in attributes.items()})


def shown(node: Node) -> str:
    """Return the text that a reader sees: not the codes of fields, nor their inner results."""
    return "".join(_shown(node))


def _shown(node: Node) -> Iterator[str]:
    inside: list[str] = []
    for child in node.iter():
        kind = child.get(f"{W}fldCharType")
        if kind == "begin":
            inside.append("code")
        elif kind == "separate" and inside:
            inside[-1] = "result"
        elif kind == "end" and inside:
            inside.pop()
        elif child.tag == f"{W}t" and "code" not in inside:
            yield child.text or ""


def style_of(block: Node) -> str:
    """Return the id of the style of a paragraph; empty for a table."""
    found = block.find(f"{W}pPr/{W}pStyle")
    return found.get(f"{W}val", "") if found is not None else ""


def is_contents(block: Node) -> bool:
    """Return whether a paragraph is a line of the table of contents."""
    return style_of(block) in CONTENTS


def bookmarks(block: Node) -> list[str]:
    """Return the names of the bookmarks in a block."""
    return [mark.get(f"{W}name", "") for mark in block.iter(f"{W}bookmarkStart")]


def atoms(paragraph: Node) -> list[Atom]:
    """Return the pieces of a paragraph in reading order."""
    found: list[Atom] = []
    field: list[Node] = []
    depth = 0
    for node in paragraph:
        if node.tag == f"{W}pPr":
            continue
        kinds = [c.get(f"{W}fldCharType") for c in node.findall(f"{W}fldChar")]
        depth += kinds.count("begin") - kinds.count("end")
        if field or kinds:
            field.append(node)
            if depth == 0:
                found.append(_whole(field))
                field = []
        elif node.tag == f"{W}r":
            found += _words(node)
        else:
            found.append(_whole([node]))
    return [*found, _whole(field)] if field else found


def _whole(nodes: list[Node]) -> Atom:
    wrapped = element("p")
    wrapped.extend(nodes)
    return Atom(shown(wrapped), tuple(nodes))


def _words(run: Node) -> Iterator[Atom]:
    """Yield the words of a run, each as a run with the same look."""
    text = run.find(f"{W}t")
    if text is None or not text.text:
        yield Atom("", (run,))
        return
    for word in _TOKEN.findall(text.text):
        yield Atom(word, (_run(word, run.find(f"{W}rPr"), "t"),))


def deleted_run(atom: Atom) -> Node:
    """Return a piece as deleted text: one run, with the look of its first run."""
    first = next((run for node in atom.nodes for run in node.iter(f"{W}r")), None)
    look = first.find(f"{W}rPr") if first is not None else None
    return _run(atom.tekst, look, "delText")


def joined(nodes: list[Node]) -> list[Node]:
    """Return the nodes with neighbouring runs of text that look the same as one run."""
    out: list[Node] = []
    for node in nodes:
        text, before = _only_text(node), _only_text(out[-1]) if out else None
        if (
            text is not None
            and before is not None
            and text.tag == before.tag
            and _look(out[-1]) == _look(node)
        ):
            before.text = (before.text or "") + (text.text or "")
        elif text is not None:
            out.append(_run(text.text or "", node.find(f"{W}rPr"), text.tag.removeprefix(W)))
        else:
            out.append(node)
    return out


def _only_text(node: Node) -> Node | None:
    """Return the text of a run that holds nothing else."""
    inside = [child for child in node if child.tag != f"{W}rPr"]
    if node.tag != f"{W}r" or len(inside) != 1:
        return None
    return inside[0] if inside[0].tag in (f"{W}t", f"{W}delText") else None


def _look(run: Node) -> bytes:
    look = run.find(f"{W}rPr")
    return ElementTree.tostring(look) if look is not None else b""


def _run(text: str, look: Node | None, tag: str) -> Node:
    run = element("r")
    if look is not None:
        run.append(copy.deepcopy(look))
    inside = element(tag)
    inside.set(_SPACE, "preserve")
    inside.text = text
    run.append(inside)
    return run
