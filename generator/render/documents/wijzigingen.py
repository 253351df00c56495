"""The new text of a document as tracked changes against the old, in WordprocessingML.

Two rendered parts go in, one comes out: without what is inserted it reads as the old text,
without what is deleted as the new one. Automatic numbers are not text, so an article that
moves changes only where it is named. The table of contents is that of the new text.
"""

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import count
from xml.etree import ElementTree

from generator.render.documents.woordxml import (
    Atom,
    W,
    atoms,
    bookmarks,
    deleted_run,
    element,
    is_contents,
    joined,
    shown,
    style_of,
)

LIKE_ENOUGH = 0.45
"""From this ratio on, a paragraph without a bookmark counts as the same, changed."""

Node = ElementTree.Element


@dataclass(frozen=True)
class Merk:
    """Who changed it and when (as in `w:date`): the same for every change."""

    auteur: str
    moment: str


class Wijzigingen:
    """Makes one body out of an old and a new one, and keeps the notes.

    `waarom` gives the reason for a change below a bookmark of the old or new text.
    """

    def __init__(self, merk: Merk, waarom: Callable[[str], str]) -> None:
        self.notes: list[str] = []
        self._merk = merk
        self._why = waarom
        self._ids = count(1)
        self._anchor = ""
        self._told = ""

    def merged(self, old: Node, new: Node) -> list[Node]:
        """Return the blocks of the new body with the changes since the old one tracked."""
        left = [block for block in _blocks(old) if not is_contents(block)]
        return [*self._merge(left, _blocks(new))]

    def _merge(self, left: list[Node], right: list[Node]) -> Iterator[Node]:
        body = [block for block in right if not is_contents(block)]
        contents = iter([block for block in right if is_contents(block)])
        place = next((n for n, block in enumerate(right) if is_contents(block)), -1)
        pairs = SequenceMatcher(None, _keys(left), _keys(body), autojunk=False)
        for kind, a, b, c, d in pairs.get_opcodes():
            for number, found in self._range(kind, left[a:b], body[c:d], c):
                if number == place:
                    yield from contents
                yield found

    def _range(
        self, kind: str, left: list[Node], right: list[Node], start: int
    ) -> Iterator[tuple[int, Node]]:
        """Yield the blocks of one stretch, each with its number in the new body or -1."""
        if kind == "equal":
            for number, block in enumerate(right, start):
                self._pass(block)
                yield number, block
            return
        rest = list(left)
        came: list[tuple[int, Node]] = []
        for number, block in enumerate(right, start):
            partner = _partner(block, rest)
            if partner is None:
                came.append((number, block))
                continue
            before = rest.index(partner)
            yield from self._replaced(rest[:before], came)
            yield number, self._changed(partner, block)
            rest, came = rest[before + 1 :], []
        yield from self._replaced(rest, came)

    def _replaced(
        self, went: list[Node], came: list[tuple[int, Node]]
    ) -> Iterator[tuple[int, Node]]:
        """Yield what went before what came in its place."""
        for block in went:
            yield -1, self._whole(block, "del")
        for number, block in came:
            yield number, self._whole(block, "ins")

    def _pass(self, block: Node) -> None:
        self._anchor = next(iter(bookmarks(block)), self._anchor)
        self._told = ""

    def _changed(self, old: Node, new: Node) -> Node:
        self._anchor = next(iter(bookmarks(new)), self._anchor)
        if new.tag == f"{W}tbl":
            return self._table(old, new)
        return self._paragraph(old, new, self._note())

    def _whole(self, block: Node, kind: str) -> Node:
        """Return a block that came or went as a whole."""
        self._anchor = next(iter(bookmarks(block)), self._anchor)
        if block.tag == f"{W}tbl":
            made = copy.deepcopy(block)
            note = self._note()
            for row in made.iter(f"{W}tr"):
                self._mark_row(row, kind, note)
                note = ""
            return made
        return self._paragraph_whole(block, kind, self._note())

    def _paragraph(self, old: Node, new: Node, note: str) -> Node:
        made = element("p")
        own = new.find(f"{W}pPr")
        if own is not None:
            made.append(own)
        before, after = atoms(old), atoms(new)
        texts = [a.tekst for a in before], [a.tekst for a in after]
        pieces: list[Node] = []
        for kind, a, b, c, d in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
            if kind == "equal":
                pieces += [node for atom in after[c:d] for node in atom.nodes]
                continue
            pieces += self._deleted(before[a:b])
            pieces += self._inserted(after[c:d])
        made.extend(self._noted(joined(pieces), note, ""))
        return made

    def _paragraph_whole(self, block: Node, kind: str, note: str) -> Node:
        made = element("p")
        own = block.find(f"{W}pPr")
        properties = copy.deepcopy(own) if own is not None else element("pPr")
        run = element("rPr")
        run.append(self._mark(kind))
        properties.append(run)
        made.append(properties)
        found = atoms(block)
        pieces = self._inserted(found) if kind == "ins" else self._deleted(found)
        made.extend(self._noted(pieces, note, kind))
        return made

    def _table(self, old: Node, new: Node) -> Node:
        """Return the new table; rows that are the same stay, others change, come or go."""
        made = element("tbl")
        made.extend(node for node in new if node.tag != f"{W}tr")
        before, after = old.findall(f"{W}tr"), new.findall(f"{W}tr")
        pairs = SequenceMatcher(None, _keys(before), _keys(after), autojunk=False)
        note = self._note()
        for kind, a, b, c, d in pairs.get_opcodes():
            if kind == "equal":
                made.extend(after[c:d])
                continue
            for row in self._rows(before[a:b], after[c:d], note):
                made.append(row)
                note = ""
        return made

    def _rows(self, left: list[Node], right: list[Node], note: str) -> Iterator[Node]:
        """Yield the rows of one stretch: what went, what came, what changed in place."""
        rest, came = list(left), list[Node]()
        for row in right:
            partner = next((other for other in rest if _same_row(other, row)), None)
            if partner is None:
                came.append(row)
                continue
            before = rest.index(partner)
            for marked in self._whole_rows(rest[:before], came, note):
                yield marked
                note = ""
            yield self._changed_row(partner, row, note)
            rest, came, note = rest[before + 1 :], [], ""
        yield from self._whole_rows(rest, came, note)

    def _whole_rows(self, went: list[Node], came: list[Node], note: str) -> Iterator[Node]:
        for rows, kind in ((went, "del"), (came, "ins")):
            for row in rows:
                marked = copy.deepcopy(row)
                self._mark_row(marked, kind, note)
                note = ""
                yield marked

    def _changed_row(self, old: Node, new: Node, note: str) -> Node:
        """Return the new row with the words that changed in its cells."""
        made = copy.deepcopy(new)
        for was, cell in zip(old.findall(f"{W}tc"), made.findall(f"{W}tc"), strict=True):
            places = [number for number, child in enumerate(cell) if child.tag == f"{W}p"]
            for place, paragraph in zip(places, was.findall(f"{W}p"), strict=True):
                if shown(paragraph) != shown(cell[place]):
                    cell[place] = self._paragraph(paragraph, cell[place], note)
                    note = ""
        return made

    def _mark_row(self, row: Node, kind: str, note: str) -> None:
        properties = row.find(f"{W}trPr")
        if properties is None:
            properties = element("trPr")
            row.insert(0, properties)
        properties.append(self._mark(kind))
        for cell in row.findall(f"{W}tc"):
            for number, child in enumerate(list(cell)):
                if child.tag == f"{W}p":
                    cell[number] = self._paragraph_whole(child, kind, note)
                    note = ""

    def _inserted(self, found: list[Atom]) -> list[Node]:
        """Return runs as insertions; a link stays a link, around its insertion."""
        pieces: list[Node] = []
        runs: list[Node] = []
        for node in (node for atom in found for node in atom.nodes):
            if node.tag == f"{W}r":
                runs.append(node)
                continue
            pieces += self._group("ins", runs)
            runs = []
            pieces.append(self._link(node) if node.tag == f"{W}hyperlink" else node)
        return pieces + self._group("ins", runs)

    def _link(self, link: Node) -> Node:
        made = element("hyperlink")
        made.attrib.update(link.attrib)
        made.append(self._mark("ins", [*link]))
        return made

    def _deleted(self, found: list[Atom]) -> list[Node]:
        """Return runs as deletions, as plain text: a field that went needs no number."""
        return self._group("del", [deleted_run(atom) for atom in found if atom.tekst])

    def _group(self, kind: str, runs: list[Node]) -> list[Node]:
        return [self._mark(kind, joined(runs))] if runs else []

    def _mark(self, kind: str, inside: list[Node] | None = None) -> Node:
        made = element(
            kind,
            id=str(next(self._ids)),
            author=self._merk.auteur,
            date=self._merk.moment,
        )
        made.extend(inside or [])
        return made

    def _note(self) -> str:
        """Return the reason for a change here; nothing when the change before had the same."""
        why = self._why(self._anchor)
        told, self._told = self._told, why
        return "" if why == told else why

    def _noted(self, pieces: list[Node], note: str, kind: str) -> list[Node]:
        if not note:
            return pieces
        id = str(len(self.notes))
        self.notes.append(note)
        run = element("r")
        run.append(element("commentReference", id=id))
        mark = self._mark(kind, [run]) if kind else run
        return [
            element("commentRangeStart", id=id),
            *pieces,
            element("commentRangeEnd", id=id),
            mark,
        ]


def _blocks(body: Node) -> list[Node]:
    return [node for node in body if node.tag != f"{W}sectPr"]


def _keys(blocks: list[Node]) -> list[tuple[str, str, str]]:
    return [(block.tag, style_of(block), shown(block)) for block in blocks]


def _partner(block: Node, candidates: list[Node]) -> Node | None:
    """Return the old block that this one is a changed version of, if there is one."""
    names = bookmarks(block)
    for other in candidates:
        if other.tag != block.tag:
            continue
        if block.tag == f"{W}tbl":
            if _head(other) == _head(block) and _columns(other) == _columns(block):
                return other
        elif names or bookmarks(other):
            if set(names) & set(bookmarks(other)):
                return other
        elif style_of(other) == style_of(block) and _alike(shown(other), shown(block)):
            return other
    return None


def _same_row(old: Node, new: Node) -> bool:
    """Return whether a row is another with changed words: as many paragraphs, much alike."""
    shapes = [
        [len(cell.findall(f"{W}p")) for cell in row.findall(f"{W}tc")] for row in (old, new)
    ]
    return shapes[0] == shapes[1] and _alike(shown(old), shown(new))


def _head(table: Node) -> str:
    row = table.find(f"{W}tr")
    return shown(row) if row is not None else ""


def _columns(table: Node) -> int:
    return len(table.findall(f"{W}tblGrid/{W}gridCol"))


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= LIKE_ENOUGH
