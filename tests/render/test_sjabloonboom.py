"""A template becomes a tree that the browser can walk, or it is refused at build time."""

import json

import pytest
from jinja2 import DictLoader, Environment

from generator.render.documents.docx import PARTS, docx_trees
from generator.render.documents.html import document_tree
from generator.render.invulhulp import lean
from generator.render.sjabloonboom import TreeError, template_tree
from tests.conftest import ROOT


def tree_of(source: str, **others: str) -> list[object]:
    return template_tree(Environment(loader=DictLoader({"x": source, **others})), "x")


def test_a_tree_is_plain_data() -> None:
    tree = tree_of("{% for a in b if a %}{{ a.c ~ 'x' | upper }}{% else %}{{ 1 }}{% endfor %}")
    assert json.loads(json.dumps(tree)) == tree


def test_an_import_brings_the_other_template_with_it() -> None:
    tree = tree_of('{% from "y" import m %}{{ m() }}', y="{% macro m() %}hoi{% endmacro %}")
    assert tree[0] == ["haal", ["m"], [["macro", "m", [], [], [["uit", ["tekst", "hoi"]]]]]]


@pytest.mark.parametrize(
    "source",
    [
        "{% include 'y' %}",
        "{% from 'y' import a as b %}",
        "{% for a in b recursive %}{% endfor %}",
        "{{ a is odd }}",
        "{{ a[::2] }}",
        "{{ f(*a) }}",
        "{{ 1 < a < 3 }}",
        "{% filter upper %}x{% endfilter %}",
        "{{ a | join(d='x') }}",
    ],
)
def test_what_the_browser_does_not_know_is_refused(source: str) -> None:
    with pytest.raises(TreeError):
        tree_of(source, y="{% macro a() %}{% endmacro %}")


def test_every_part_of_the_word_file_and_the_page_has_a_tree() -> None:
    templates = ROOT / "site_templates"
    assert list(docx_trees(templates)) == [name for name, _ in PARTS]
    assert document_tree(templates)


def test_a_schema_goes_out_without_examples() -> None:
    schema = {"$id": "x", "properties": {"a": {"title": "A", "examples": ["b"]}}}
    assert lean(schema) == {"properties": {"a": {"title": "A"}}}
