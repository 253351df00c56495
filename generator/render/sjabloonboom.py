"""A Jinja template as a tree of plain data, so that the browser fills in the same template.

The fill-in aid makes its preview and its Word file in the browser. It gets the templates of
the site themselves, parsed by Jinja, and walks that tree (`site_templates/invulhulp/
sjabloon.mjs`). So there is one text of each template, and it needs no `eval`.
"""

from collections.abc import Callable

from jinja2 import Environment, nodes

Tree = list[object]


class TreeError(Exception):
    """A template uses something that the browser does not know; a fault of ours."""


def template_tree(env: Environment, name: str) -> Tree:
    """Return the body of a template as nested lists: a word, then its parts.

    Raises TreeError for anything that the browser's side cannot walk.
    """
    assert env.loader is not None
    source, _, _ = env.loader.get_source(env, name)
    found: Tree = []
    for node in env.parse(source, name).body:
        if isinstance(node, nodes.FromImport):
            found.append(_import(env, node))
        else:
            found.append(_tree(node))
    return found


def _import(env: Environment, node: nodes.FromImport) -> Tree:
    """Return an import with the whole of the other template in it."""
    renamed = any(isinstance(name, tuple) for name in node.names)
    if not isinstance(node.template, nodes.Const) or renamed:
        raise TreeError(f"line {node.lineno}: the browser only imports by plain names")
    return ["haal", list(node.names), template_tree(env, str(node.template.value))]


def _many(items: list[nodes.Node] | list[nodes.Expr]) -> Tree:
    return [_tree(item) for item in items]


def _tree(node: nodes.Node) -> Tree:
    for kind, write in _KINDS.items():
        if isinstance(node, kind):
            return write(node)
    raise TreeError(f"line {node.lineno}: the browser does not know {type(node).__name__}")


def _maybe(node: nodes.Node | None) -> Tree | None:
    return None if node is None else _tree(node)


def _output(node: nodes.Output) -> Tree:
    return ["uit", *_many(node.nodes)]


def _if(node: nodes.If) -> Tree:
    otherwise: list[nodes.Node] = [*node.elif_, *node.else_]
    if node.elif_:
        head, *rest = node.elif_
        nested = nodes.If(head.test, head.body, rest, node.else_, lineno=head.lineno)
        otherwise = [nested]
    return ["als", _tree(node.test), _many(node.body), _many(otherwise)]


def _for(node: nodes.For) -> Tree:
    if node.recursive:
        raise TreeError(f"line {node.lineno}: the browser does not know recursive loops")
    return [
        "elk",
        _names(node.target),
        _tree(node.iter),
        _many(node.body),
        _maybe(node.test),
        _many(node.else_),
    ]


def _names(target: nodes.Node) -> list[str]:
    items = target.items if isinstance(target, nodes.Tuple) else [target]
    if not all(isinstance(item, nodes.Name) for item in items):
        raise TreeError(f"line {target.lineno}: the browser only knows names here")
    return [item.name for item in items if isinstance(item, nodes.Name)]


def _macro(node: nodes.Macro) -> Tree:
    names = [argument.name for argument in node.args]
    return ["macro", node.name, names, _many(node.defaults), _many(node.body)]


def _call(node: nodes.Call) -> Tree:
    if node.dyn_args or node.dyn_kwargs:
        raise TreeError(f"line {node.lineno}: the browser does not know * arguments")
    named = [[word.key, _tree(word.value)] for word in node.kwargs]
    return ["roep", _tree(node.node), _many(node.args), named]


def _filter(node: nodes.Filter) -> Tree:
    if node.node is None or node.kwargs:
        raise TreeError(f"line {node.lineno}: the browser does not know this filter")
    return ["filter", node.name, _tree(node.node), _many(node.args)]


def _test(node: nodes.Test) -> Tree:
    if node.name != "defined" or not isinstance(node.node, nodes.Name | nodes.Getattr):
        raise TreeError(f"line {node.lineno}: the browser only knows 'is defined'")
    return ["bestaat", _tree(node.node)]


def _assign_block(node: nodes.AssignBlock) -> Tree:
    if node.filter is not None:
        raise TreeError(f"line {node.lineno}: the browser does not know a filter here")
    return ["zetblok", _names(node.target), _many(node.body)]


def _compare(node: nodes.Compare) -> Tree:
    if len(node.ops) != 1:
        raise TreeError(f"line {node.lineno}: the browser compares two values at a time")
    return ["vergelijk", node.ops[0].op, _tree(node.expr), _tree(node.ops[0].expr)]


def _item(node: nodes.Getitem) -> Tree:
    if isinstance(node.arg, nodes.Slice):
        if node.arg.step is not None:
            raise TreeError(f"line {node.lineno}: the browser does not know steps")
        return ["deel", _tree(node.node), _maybe(node.arg.start), _maybe(node.arg.stop)]
    return ["bij", _tree(node.node), _tree(node.arg)]


_KINDS: dict[type[nodes.Node], Callable[..., Tree]] = {
    nodes.Output: _output,
    nodes.TemplateData: lambda n: ["tekst", n.data],
    nodes.If: _if,
    nodes.For: _for,
    nodes.Macro: _macro,
    nodes.AssignBlock: _assign_block,
    nodes.Assign: lambda n: ["zet", _names(n.target), _tree(n.node)],
    nodes.Name: lambda n: ["naam", n.name],
    nodes.Const: lambda n: ["vast", n.value],
    nodes.Getattr: lambda n: ["van", _tree(n.node), n.attr],
    nodes.Getitem: _item,
    nodes.Call: _call,
    nodes.Filter: _filter,
    nodes.Compare: _compare,
    nodes.Test: _test,
    nodes.Concat: lambda n: ["plak", *_many(n.nodes)],
    nodes.And: lambda n: ["en", _tree(n.left), _tree(n.right)],
    nodes.Or: lambda n: ["of", _tree(n.left), _tree(n.right)],
    nodes.Not: lambda n: ["niet", _tree(n.node)],
    nodes.CondExpr: lambda n: ["kies", _tree(n.test), _tree(n.expr1), _maybe(n.expr2)],
    nodes.Tuple: lambda n: ["rij", *_many(n.items)],
    nodes.List: lambda n: ["rij", *_many(n.items)],
    nodes.Add: lambda n: ["reken", "+", _tree(n.left), _tree(n.right)],
    nodes.Sub: lambda n: ["reken", "-", _tree(n.left), _tree(n.right)],
    nodes.Mul: lambda n: ["reken", "*", _tree(n.left), _tree(n.right)],
    nodes.FloorDiv: lambda n: ["reken", "//", _tree(n.left), _tree(n.right)],
}
