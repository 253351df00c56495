"""The structure tree of a PDF around its fields: what a screen reader goes by."""

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf

TH, FORM, DOCUMENT = Name.TH, Name.Form, Name.Document
CELLS = (Name.TD, TH)
TOP = (None, DOCUMENT)


class Labels:
    """Renames the element of each field from Link to Form, and the cells that head its row.

    Source: Matterhorn 28-010 (a widget stands in a Form element) and 15-003 (the headings
    of a table are marked as such).
    """

    def __init__(self, pdf: Pdf) -> None:
        root = pdf.Root.StructTreeRoot
        self._parents = NumberTree(root.ParentTree) if "/ParentTree" in root else {}
        self._rows: set[tuple[int, int]] = set()
        self._heads_row = Dictionary(O=Name.Table, Scope=Name.Row)
        _short_heads(root)

    def mark(self, annotation: Object) -> None:
        """Mark the element that holds this widget, and the heading of its row."""
        element = self._parents[int(annotation.StructParent)]
        element.S = FORM
        if "/A" in element:
            del element["/A"]
        cell = _cell_around(element)
        if cell is not None:
            if "/A" in cell:
                del cell["/A"]
            self._mark_row(cell.P)

    def _mark_row(self, row: Object) -> None:
        """Make the first cell of a row its heading, when it holds text and no field."""
        if row.objgen in self._rows:
            return
        self._rows.add(row.objgen)
        first = row.K[0]
        if not _holds_field(first):
            first.S = TH
            first.A = self._heads_row


def _short_heads(root: Object) -> None:
    """Leave to each heading of a table only what it heads: nothing refers to its name."""
    tree = root.get("/IDTree")
    if tree is None or "/Names" not in tree:
        return
    heads = [*tree.Names][1::2]
    for head in heads:
        scope = next((item.Scope for item in head.A if "/Scope" in item), None)
        if scope is None:
            return
        head.A = Dictionary(O=Name.Table, Scope=scope)
        del head["/ID"]
    del root["/IDTree"]


def _cell_around(element: Object) -> Object | None:
    parent = element.get("/P")
    while parent is not None:
        kind = parent.get("/S")
        if kind in CELLS:
            return parent
        parent = None if kind in TOP else parent.get("/P")
    return None


def _holds_field(element: Object) -> bool:
    kids = element.get("/K")
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and (kid.get("/Type") == Name.OBJR or _holds_field(kid)):
            return True
    return False
