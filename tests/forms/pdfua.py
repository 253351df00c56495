"""The conditions of PDF/UA-1 that a program can check here, by checkpoint of Matterhorn 1.1.

No validator could be installed. What this list leaves out stands in
docs/over/toegankelijkheid.md.
"""

from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

Check = Callable[[Pdf], Iterator[str]]
STANDARD = frozenset(
    [
        "Document",
        "Part",
        "Art",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "TOC",
        "TOCI",
        "Index",
        "NonStruct",
        "Private",
        "P",
        "H",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "THead",
        "TBody",
        "TFoot",
        "Span",
        "Quote",
        "Note",
        "Reference",
        "BibEntry",
        "Code",
        "Link",
        "Annot",
        "Ruby",
        "Warichu",
        "RB",
        "RT",
        "RP",
        "WT",
        "WP",
        "Figure",
        "Formula",
        "Form",
    ]
)
PARENTS = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "LI": {"L"},
    "LBody": {"LI"},
}
PAINTS = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"}


def elements(pdf: Pdf) -> Iterator[Dictionary]:
    """Yield the structure elements in reading order."""

    def below(element: Dictionary) -> Iterator[Dictionary]:
        for kid in kids(element):
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield kid
                yield from below(kid)

    yield from below(pdf.Root.StructTreeRoot)


def kids(element: Dictionary) -> list[object]:
    found = element.get("/K")
    return list(found) if isinstance(found, Array) else [] if found is None else [found]


def annotations(pdf: Pdf) -> Iterator[Dictionary]:
    for page in pdf.pages:
        yield from page.obj.get("/Annots", Array())


def role(pdf: Pdf, element: Dictionary) -> str:
    name = str(element.S)
    roles = pdf.Root.StructTreeRoot.get("/RoleMap", Dictionary())
    seen: set[str] = set()
    while name in roles and name not in seen and name[1:] not in STANDARD:
        seen.add(name)
        name = str(roles[name])
    return name[1:]


def everything_is_tagged_or_an_artifact(pdf: Pdf) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, 1):
        depth = 0
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                marked = operands[0] == Name.Artifact or (
                    len(operands) > 1 and "/MCID" in operands[1]
                )
                depth += 1 if marked or depth else 0
            elif name == "EMC":
                depth = max(0, depth - 1)
            elif name in PAINTS and depth == 0:
                yield f"page {number}: {name} outside a tag"


def it_says_that_it_is_tagged(pdf: Pdf) -> Iterator[str]:
    mark = pdf.Root.get("/MarkInfo", Dictionary())
    if not mark.get("/Marked", False) or mark.get("/Suspects", False):
        yield "MarkInfo"


def roles_are_standard(pdf: Pdf) -> Iterator[str]:
    for element in elements(pdf):
        if role(pdf, element) not in STANDARD | {"Strong", "Em", "Title"}:
            yield f"role {element.S}"


def metadata_names_the_standard_and_a_title(pdf: Pdf) -> Iterator[str]:
    with pdf.open_metadata() as metadata:
        if metadata.get("pdfuaid:part") != "1":
            yield "pdfuaid:part"
        if not str(metadata.get("dc:title", "")).strip():
            yield "dc:title"


def the_title_is_shown(pdf: Pdf) -> Iterator[str]:
    if not pdf.Root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
        yield "DisplayDocTitle"


def tables_and_lists_are_built_well(pdf: Pdf) -> Iterator[str]:
    for element in elements(pdf):
        name = role(pdf, element)
        if name in PARENTS and role(pdf, element.P) not in PARENTS[name]:
            yield f"{name} in {element.P.S}"


def every_font_maps_to_unicode_and_is_embedded(pdf: Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for name, font in page.obj.Resources.get("/Font", Dictionary()).items():
            if "/ToUnicode" not in font:
                yield f"{name} without ToUnicode"
            inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner.FontDescriptor.keys()):
                yield f"{name} is not embedded"


def the_language_is_known(pdf: Pdf) -> Iterator[str]:
    if not str(pdf.Root.get("/Lang", "")).lower().startswith("nl"):
        yield "Lang"


def figures_have_a_text(pdf: Pdf) -> Iterator[str]:
    for element in elements(pdf):
        if role(pdf, element) == "Figure" and not str(element.get("/Alt", "")).strip():
            yield "Figure without Alt"


def heading_levels_do_not_skip(pdf: Pdf) -> Iterator[str]:
    last = 0
    for element in elements(pdf):
        name = role(pdf, element)
        if len(name) == 2 and name[0] == "H" and name[1].isdigit():
            if int(name[1]) > last + 1:
                yield f"H{last} is followed by {name}"
            last = int(name[1])


def header_cells_have_a_scope(pdf: Pdf) -> Iterator[str]:
    for element in elements(pdf):
        if role(pdf, element) == "TH":
            attributes = element.get("/A", Array())
            all = attributes if isinstance(attributes, Array) else [attributes]
            if not any("/Scope" in item for item in all):
                yield "TH without Scope"


def it_is_not_locked_or_dynamic(pdf: Pdf) -> Iterator[str]:
    if pdf.is_encrypted or "/XFA" in pdf.Root.get("/AcroForm", Dictionary()):
        yield "encrypted, or XFA"


def annotations_stand_in_their_element(pdf: Pdf) -> Iterator[str]:
    parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    wanted = {"/Widget": Name.Form, "/Link": Name.Link}
    for annotation in annotations(pdf):
        element = parents[int(annotation.StructParent)]
        if wanted[str(annotation.Subtype)] != element.S:
            yield f"{annotation.Subtype} in {element.S}"


def fields_and_links_are_described(pdf: Pdf) -> Iterator[str]:
    for annotation in annotations(pdf):
        key = "/TU" if annotation.Subtype == Name.Widget else "/Contents"
        if not str(annotation.get(key, "")).strip():
            yield f"{annotation.Subtype} without {key}"


def tab_order_follows_the_structure(pdf: Pdf) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, 1):
        if "/Annots" in page.obj and page.obj.get("/Tabs") != Name.S:
            yield f"page {number}"


CHECKS: dict[str, Check] = {
    "01-005": everything_is_tagged_or_an_artifact,
    "01-007": it_says_that_it_is_tagged,
    "02-001": roles_are_standard,
    "06-002, 06-003": metadata_names_the_standard_and_a_title,
    "07-001": the_title_is_shown,
    "09-004 to 09-006": tables_and_lists_are_built_well,
    "10-001, 31-009": every_font_maps_to_unicode_and_is_embedded,
    "11-006": the_language_is_known,
    "13-004": figures_have_a_text,
    "14-003": heading_levels_do_not_skip,
    "15-003": header_cells_have_a_scope,
    "25-001, 26-001": it_is_not_locked_or_dynamic,
    "28-002, 28-010, 28-011": annotations_stand_in_their_element,
    "28-005, 28-012": fields_and_links_are_described,
    "28-008": tab_order_follows_the_structure,
}


def faults(pdf: Pdf) -> list[str]:
    """Return every fault with its checkpoint."""
    return [f"{point}: {fault}" for point, check in CHECKS.items() for fault in check(pdf)]
