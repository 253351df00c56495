"""Form fields of a PDF: what a link around a box becomes."""

from collections.abc import Callable

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from generator.render.documents.velden import Invoer, Veldinfo

FONT_SIZE = 9
PRINT = 4
MULTILINE = 1 << 12
RADIO = 1 << 15
COMBO = 1 << 17
EDIT = 1 << 18
OFF = Name.Off
WIDGET, TEXT, CHOICE, BUTTON = Name.Widget, Name.Tx, Name.Ch, Name.Btn
"""Names that every form needs hundreds of times: making one anew costs more than its use."""
OF_LINK = ("/A", "/Border", "/Contents")
WHITE = Array([1])
"""The ground of a typed field: it covers what was filled in before, once someone types."""


Corners = tuple[float, float, float, float]


def field_name(naam: str) -> str:
    """Return the name of a field in a PDF, where a dot would split it in levels."""
    return naam.replace(".", ":")


class Invoervelden:
    """Makes fields in one PDF. `roots` are those that stand in its form, in order."""

    def __init__(self, pdf: Pdf) -> None:
        self.roots: list[Object] = []
        self._pdf = pdf
        self._groups: dict[str, Object] = {}
        self._kids: dict[str, list[Object]] = {}
        self._shapes: dict[tuple[str, int, int], Object] = {}

    def form(self) -> Object:
        """Return the form dictionary of the document, once all fields are in it."""
        for name, group in self._groups.items():
            group["/Kids"] = Array(self._kids[name])
        font = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type1,
                BaseFont=Name.Helvetica,
                Encoding=Name.WinAnsiEncoding,
            )
        )
        return Dictionary(
            Fields=Array(self.roots),
            DR=Dictionary(Font=Dictionary(Helv=font)),
            DA=String(f"/Helv {FONT_SIZE} Tf 0 g"),
            NeedAppearances=False,
        )

    def add(self, annotation: Object, veld: Veldinfo) -> None:
        """Make a widget of a link annotation, in place; only what differs is written down."""
        corners = _corners(annotation)
        for key in OF_LINK:
            if key in annotation:
                del annotation[key]
        annotation.Subtype = WIDGET
        annotation.TU = String(veld.omschrijving)
        annotation.F = PRINT
        annotation.Rect = _rectangle(corners)
        match veld.soort:
            case Invoer.ROND:
                self._round(annotation, veld, corners)
            case Invoer.VINK:
                self._tick(annotation, veld, corners)
            case Invoer.KEUZE:
                self._typed(annotation, veld, corners, CHOICE, COMBO | EDIT)
                annotation.Opt = Array([String(text) for text in ("", *veld.opties)])
            case Invoer.TEKST | Invoer.DATUM:
                flags = MULTILINE if veld.meer_regels else 0
                self._typed(annotation, veld, corners, TEXT, flags)
        if veld.soort is not Invoer.ROND:
            annotation.T = String(field_name(veld.naam))
            self.roots.append(annotation)

    def _typed(
        self, annotation: Object, veld: Veldinfo, corners: Corners, type: Object, flags: int
    ) -> None:
        annotation.FT = type
        if flags:
            annotation.Ff = flags
        if veld.waarde:
            annotation.V = String(veld.waarde)
            annotation.MK = Dictionary(BG=WHITE)
            annotation.AP = Dictionary(N=self._shape("typed", corners))

    def _tick(self, annotation: Object, veld: Veldinfo, corners: Corners) -> None:
        annotation.FT = BUTTON
        self._states(annotation, veld, corners, "tick")
        annotation.V = annotation.AS

    def _round(self, annotation: Object, veld: Veldinfo, corners: Corners) -> None:
        """Make one button of a group; the group is a field without a place on the page."""
        group = self._groups.get(veld.groep)
        if group is None:
            group = self._pdf.make_indirect(
                Dictionary(
                    FT=BUTTON,
                    Ff=RADIO,
                    T=String(field_name(veld.groep)),
                    TU=String(veld.groepsnaam),
                    V=OFF,
                )
            )
            self._groups[veld.groep] = group
            self._kids[veld.groep] = []
            self.roots.append(group)
        self._states(annotation, veld, corners, "dot")
        annotation.Parent = group
        self._kids[veld.groep].append(annotation)
        if veld.waarde:
            group["/V"] = annotation.AS

    def _states(self, annotation: Object, veld: Veldinfo, corners: Corners, shape: str) -> None:
        on = Name(f"/{veld.stand}")
        annotation.AP = Dictionary(N=Dictionary({str(on): self._shape(shape, corners)}))
        annotation.AS = on if veld.waarde else OFF

    def _shape(self, shape: str, corners: Corners) -> Object:
        """Return an appearance as large as the field; fields of one size share it."""
        x0, y0, x1, y1 = corners
        width, height = x1 - x0, y1 - y0
        key = (shape, round(width * 10), round(height * 10))
        if key not in self._shapes:
            self._shapes[key] = self._pdf.make_stream(
                _DRAW[shape](width, height),
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=Array([0, 0, round(width, 2), round(height, 2)]),
            )
        return self._shapes[key]


def _corners(annotation: Object) -> Corners:
    """Return the rectangle of a field in points; as text it is read thrice as fast."""
    x0, y0, x1, y1 = annotation.Rect.unparse().strip(b"[]").split()
    return float(x0), float(y0), float(x1), float(y1)


def _rectangle(corners: Corners) -> Object:
    return Object.parse(
        "[{:g} {:g} {:g} {:g}]".format(*(round(n, 2) for n in corners)).encode()
    )


def _tick(width: float, height: float) -> bytes:
    points = [(0.2, 0.5), (0.42, 0.22), (0.82, 0.82)]
    x, y = zip(*((width * a, height * b) for a, b in points), strict=True)
    return (
        f"q 1.4 w {x[0]:.2f} {y[0]:.2f} m {x[1]:.2f} {y[1]:.2f} l {x[2]:.2f} {y[2]:.2f} l S Q"
    ).encode()


def _dot(width: float, height: float) -> bytes:
    """Draw a round dot: a line of no length with round ends."""
    return (
        f"q 1 J {width * 0.5:.2f} w {width / 2:.2f} {height / 2:.2f} m "
        f"{width / 2 + 0.01:.2f} {height / 2:.2f} l S Q"
    ).encode()


_DRAW: dict[str, Callable[[float, float], bytes]] = {
    "typed": lambda width, height: b"/Tx BMC EMC",
    "tick": _tick,
    "dot": _dot,
}
