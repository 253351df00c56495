"""Read one YAML file as plain data, and remember where every value stood.

PyYAML follows YAML 1.1, where `0363` is 243, `13:30` is 810 and `no` is False. Our
sources hold municipality codes, dates and meeting times, so everything stays text
except `true`, `false`, `null` and plain whole numbers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NoReturn

import yaml

from generator.dutch import bestandsfout
from generator.problems import Position, Problem

Pointer = tuple[str | int, ...]

MOST_BYTES = 1_000_000
MOST_NODES = 100_000
DEEPEST = 30

_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,8}")
_WORDS: dict[str, object] = {"true": True, "false": False, "null": None}
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
_BYTE_ORDER_MARK = "\ufeff"
_PLAIN = frozenset(
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "merge", "value")
)
"""What YAML makes of a value by itself; any other tag is one that an author wrote."""


class SourceError(Exception):
    """A file cannot be read as a source; `problems` says why, at which places."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True)
class YamlText:
    """The data of one file, with its text and the position of every value and key in it."""

    path: str
    data: object
    positions: dict[Pointer, Position] = field(repr=False, hash=False)
    keys: dict[Pointer, Position] = field(repr=False, hash=False)
    text: str = field(default="", repr=False)

    def position_of(self, pointer: Pointer) -> Position:
        """Return where a value stands (its key, in a mapping), or its nearest parent."""
        while pointer and pointer not in self.positions:
            pointer = pointer[:-1]
        return self.keys.get(pointer) or self.positions.get(pointer, Position(self.path))


def read_file(path: Path, root: Path) -> YamlText:
    """Read a file below `root`. Raises SourceError for whatever is wrong with it."""
    name = path.relative_to(root).as_posix()
    try:
        inside = path.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError) as error:  # a link to nothing, or to itself
        message = "dit bestand is een koppeling die nergens uitkomt"
        raise SourceError(_problem(name, "pad", message)) from error
    if not inside:
        message = "dit bestand wijst buiten de map van het project"
        raise SourceError(_problem(name, "pad", message))
    try:
        if path.stat().st_size > MOST_BYTES:
            message = f"het bestand is te groot; hoogstens {MOST_BYTES // 1000} kB"
            raise SourceError(_problem(name, "grootte", message))
        raw = path.read_bytes()
    except OSError as error:
        message = f"het bestand is niet te lezen: {bestandsfout(error)}"
        raise SourceError(_problem(name, "lezen", message)) from error
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        message = f"geen UTF-8: byte 0x{raw[error.start]:02x}; bewaar het bestand als UTF-8"
        raise SourceError(_problem(name, "utf-8", message, line, column)) from error
    return read_yaml(name, text)


@lru_cache(maxsize=1024)
def read_yaml(path: str, text: str) -> YamlText:
    """Read YAML text. Raises SourceError with every fault that can be told at once.

    Remembered by content, so that a rebuild reads only what changed; nobody changes the data.
    """
    if text.startswith(_BYTE_ORDER_MARK):
        message = "het bestand begint met een BOM (U+FEFF); bewaar het als 'UTF-8', zonder BOM"
        raise SourceError(_problem(path, "teken", message))
    strange = _CONTROL.search(text)
    if strange:
        line = text.count("\n", 0, strange.start()) + 1
        column = strange.start() - (text.rfind("\n", 0, strange.start()) + 1) + 1
        message = f"onzichtbaar teken U+{ord(strange.group()):04X}; haal het weg"
        raise SourceError(_problem(path, "teken", message, line, column))
    try:
        node = _Loader(path, text).get_single_node()
    except yaml.MarkedYAMLError as error:
        raise SourceError(_syntax_problem(path, error)) from error
    if node is None:
        raise SourceError(_problem(path, "leeg", "het bestand is leeg"))
    reader = _Reader(path)
    data = reader.value(node, ())
    if reader.problems:
        raise SourceError(*reader.problems)
    return YamlText(path, data, reader.positions, reader.keys, text)


_ANCHOR = "ankers (&) en aliassen (*) kennen we hier niet; verwijs met een id"
_TOO_DEEP = f"de inhoud is te diep genest; hoogstens {DEEPEST} niveaus"


def _problem(path: str, code: str, message: str, line: int = 1, column: int = 1) -> Problem:
    return Problem(Position(path, line, column), code, message)


class _Loader(yaml.SafeLoader):
    """Composes nodes, and stops at what could unfold or grow without bound."""

    def __init__(self, path: str, text: str) -> None:
        super().__init__(text)
        self.path = path
        self.depth = 0
        self.count = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Compose one node, unless it is an anchor or alias, too deep or one too many."""
        event: yaml.NodeEvent = self.peek_event()  # type: ignore[no-untyped-call]
        self.count += 1
        self.depth += 1
        if event.anchor:
            self._stop(event, "anker", _ANCHOR)
        if self.depth > DEEPEST:
            self._stop(event, "diepte", _TOO_DEEP)
        if self.count > MOST_NODES:
            self._stop(event, "grootte", "het bestand heeft te veel onderdelen")
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def _stop(self, event: yaml.NodeEvent, code: str, message: str) -> NoReturn:
        mark = event.start_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise SourceError(_problem(self.path, code, message, line, column))


class _Reader:
    """Turns nodes into data, and notes positions and problems on the way."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.positions: dict[Pointer, Position] = {}
        self.keys: dict[Pointer, Position] = {}
        self.problems: list[Problem] = []

    def value(self, node: yaml.Node, pointer: Pointer) -> object:
        """Return the data of a node; faults go to `problems`."""
        self.positions[pointer] = self._place(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, pointer)
        if isinstance(node, yaml.SequenceNode):
            self._check_tag(node, "tag:yaml.org,2002:seq")
            return [self.value(item, (*pointer, i)) for i, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, pointer: Pointer) -> dict[str, object]:
        self._check_tag(node, "tag:yaml.org,2002:map")
        data: dict[str, object] = {}
        first: dict[str, Position] = {}
        for key_node, value_node in node.value:
            place = self._place(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self._fault(place, "sleutel", "een sleutel is één woord, geen lijst of groep")
                continue
            self._check_characters(key_node)
            key = str(key_node.value)
            if key == "<<":
                self._fault(place, "anker", "samenvoegen met '<<' kennen we hier niet")
            elif key in first:
                line = first[key].line
                self._fault(place, "dubbel", f"'{key}' staat hier al eerder: op regel {line}")
            else:
                first[key] = place
                self.keys[(*pointer, key)] = place
                data[key] = self.value(value_node, (*pointer, key))
        return data

    def _scalar(self, node: yaml.ScalarNode) -> object:
        text = str(node.value)
        if node.tag not in _PLAIN:
            self._fault(self._place(node), "tag", f"'{node.tag}' kennen we hier niet")
        self._check_characters(node)
        if node.style is not None:
            return text
        if text == "" or text == "~":
            return None
        if text in _WORDS:
            return _WORDS[text]
        return int(text) if _WHOLE_NUMBER.fullmatch(text) else text

    def _check_tag(self, node: yaml.Node, usual: str) -> None:
        if node.tag != usual:
            self._fault(self._place(node), "tag", f"'{node.tag}' kennen we hier niet")

    def _check_characters(self, node: yaml.ScalarNode) -> None:
        """Refuse what no document can hold; an escape such as `\\x07` can bring it in."""
        strange = _CONTROL.search(str(node.value))
        if strange:
            message = f"onzichtbaar teken U+{ord(strange.group()):04X}; haal het weg"
            self._fault(self._place(node), "teken", message)

    def _place(self, node: yaml.Node) -> Position:
        return Position(self.path, node.start_mark.line + 1, node.start_mark.column + 1)

    def _fault(self, place: Position, code: str, message: str) -> None:
        self.problems.append(Problem(place, code, message))


_SYNTAX = (
    (
        r"found character '\\t' that cannot start any token",
        "hier staat een tab; gebruik spaties om in te springen",
    ),
    (
        r"found a tab character .*|.*'\\t'.*",
        "hier staat een tab; gebruik spaties om in te springen",
    ),
    (
        r"found character '(.)' that cannot start any token",
        r"een waarde kan niet met '\1' beginnen; zet haar tussen aanhalingstekens",
    ),
    (
        r"mapping values are not allowed.*",
        "hier staat een dubbele punt te veel; zet de tekst tussen aanhalingstekens",
    ),
    (
        r"could not find expected ':'",
        "er ontbreekt een dubbele punt achter de sleutel op de regel hiervoor",
    ),
    (
        r"expected <block end>, but found '-'.*",
        "dit streepje springt anders in dan de regels erboven",
    ),
    (
        r"expected <block end>, but found.*",
        "deze regel springt anders in dan de regels erboven, of er ontbreekt een ':'",
    ),
    (r"found unexpected end of stream", "een aanhalingsteken of haak is niet gesloten"),
    (r"expected ',' or '[\]}]', but got.*", "een komma of sluithaak ontbreekt"),
    (
        r"found undefined alias.*",
        "ankers (&) en aliassen (*) kennen we hier niet; verwijs met een id",
    ),
    (
        r"found unknown escape character.*",
        "na een \\ in aanhalingstekens hoort een bekend teken; gebruik enkele aanhalingstekens",
    ),
    (
        r"expected a single document.*|but found another document",
        "één bestand is één document; haal '---' weg",
    ),
    (r"expected the node content.*|did not find expected.*", "hier hoort een waarde"),
)


def _syntax_problem(path: str, error: yaml.MarkedYAMLError) -> Problem:
    """Return PyYAML's complaint as one Dutch line at its place."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    said = (error.problem or "").strip()
    translated = next(
        _translations(said),
        "dit is geen geldige YAML; kijk naar inspringen, dubbele punten en aanhalingstekens",
    )
    return _problem(path, "yaml", translated, line, column)


def _translations(said: str) -> Iterator[str]:
    for pattern, dutch in _SYNTAX:
        match = re.fullmatch(pattern, said, re.DOTALL)
        if match:
            yield match.expand(dutch) if r"\1" in dutch else dutch
