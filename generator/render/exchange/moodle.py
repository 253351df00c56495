"""Questions as Moodle XML, which Moodle takes into its question bank.

The format is that of `question/format/xml` in Moodle: plain elements, and HTML as escaped text.
"""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from markupsafe import Markup

from generator.render.environment import plain
from generator.views.toetsvragen import Toetsvraag, Vragenreeks

FRACTIONS = {1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667"}
"""What one of so many right choices counts for; Moodle refuses other roundings."""


def moodle_file(reeks: Vragenreeks) -> bytes:
    """Return the XML of a set, in a category of its own. The same set gives the same bytes."""
    root = Element("quiz")
    category = SubElement(SubElement(root, "question", type="category"), "category")
    name = plain(f"Kaderwijzer {reeks.naam}").replace("/", "//")
    SubElement(category, "text").text = f"$course$/top/{name}"
    for vraag in reeks.vragen:
        root.append(_question(vraag))
    indent(root)
    text = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _question(vraag: Toetsvraag) -> Element:
    question = Element("question", type="multichoice")
    SubElement(SubElement(question, "name"), "text").text = plain(vraag.titel)
    _html(question, "questiontext", (vraag.verhaal, vraag.vraag))
    _html(question, "generalfeedback", vraag.terugblik)
    for tag, value in (
        ("defaultgrade", "1"),
        ("penalty", "0"),
        ("hidden", "0"),
        ("single", "false" if vraag.meer else "true"),
        ("shuffleanswers", "false"),
        ("answernumbering", "none"),
    ):
        SubElement(question, tag).text = value
    for tag, said in (
        ("correctfeedback", "Dat klopt."),
        ("partiallycorrectfeedback", "Dat klopt voor een deel."),
        ("incorrectfeedback", "Dat klopt niet."),
    ):
        _html(question, tag, (said,))
    right = FRACTIONS[sum(keuze.goed for keuze in vraag.keuzes)]
    for keuze in vraag.keuzes:
        wrong = f"-{right}" if vraag.meer else "0"
        answer = _html(question, "answer", (keuze.tekst,))
        answer.set("fraction", right if keuze.goed else wrong)
        _html(answer, "feedback", (keuze.uitleg,))
    return question


def _html(above: Element, tag: str, paragraphs: tuple[str, ...]) -> Element:
    element = SubElement(above, tag, format="html")
    html = Markup("").join(Markup("<p>{}</p>").format(plain(text)) for text in paragraphs)
    SubElement(element, "text").text = str(html)
    return element
