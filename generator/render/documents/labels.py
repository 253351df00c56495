"""The structure tree of a PDF around its fields: what a screen reader goes by."""

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf

CELLS = (Name.TD, Name.TH)


class Labels:
    """Renames the element of each field from Link to Form, and the cells that head its row.

    Source: Matterhorn 28-010 (a widget stands in a Form element) and 15-003 (the headings
    of a table are marked as such).
    """

    def __init__(self, pdf: Pdf) -> None:
        root = pdf.Root.StructTreeRoot
        self._parents = NumberTree(root.ParentTree) if "/ParentTree" in root else {}
        self._rows: set[tuple[int, int]] = set()

    def mark(self, annotation: Object) -> None:
        """Mark the element that holds this widget, and the heading of its row."""
        element = self._parents[int(annotation.StructParent)]
        element.S = Name.Form
        _without_layout(element)
        parent = element.get("/P")
        while parent is not None and parent.get("/S") not in (None, *CELLS, Name.Document):
            parent = parent.get("/P")
        if parent is not None and parent.get("/S") in CELLS:
            if "/A" in parent:
                del parent["/A"]
            self._mark_row(parent.P)

    def _mark_row(self, row: Object) -> None:
        """Make the first cell of a row its heading, when it holds text and no field."""
        if row.objgen in self._rows:
            return
        self._rows.add(row.objgen)
        first = row.K[0]
        if not _holds_field(first):
            first.S = Name.TH
            first.A = Dictionary(O=Name.Table, Scope=Name.Row)


def _holds_field(element: Object) -> bool:
    kids = element.get("/K")
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and (kid.get("/Type") == Name.OBJR or _holds_field(kid)):
            return True
    return False


def _without_layout(element: Object) -> None:
    """Leave out how an element is placed: nobody needs it, and every field has it."""
    attributes = element.get("/A")
    if isinstance(attributes, Array):
        kept = [item for item in attributes if item.get("/O") != Name.Layout]
        if kept:
            element.A = Array(kept)
        else:
            del element["/A"]
