"""Small functions, small files, docstrings, and nothing that remembers one article while it reads the next."""

import ast
import subprocess
import sys

from source_reader import FUNCTIONS, file_of, functions, length, sources

GENERATED = {"kg.terms"}
OURS = [module for module in sources() if module not in GENERATED]
LONGEST_FILE = 250
MUTATORS = {"append", "extend", "add", "update", "setdefault", "pop", "popitem", "clear", "remove", "discard", "insert"}


def test_nine_functions_in_ten_have_at_most_twenty_lines() -> None:
    lengths = [length(f) for module, tree in sources().items() if module not in GENERATED for f in functions(tree)]
    short = sum(lines <= 20 for lines in lengths)
    assert short / len(lengths) >= 0.9, f"only {short} of {len(lengths)}"


def test_no_file_is_long() -> None:
    lengths = {module: len(file_of(module).read_text("utf-8").splitlines()) for module in OURS}
    assert {module: lines for module, lines in lengths.items() if lines > LONGEST_FILE} == {}


def _public(tree: ast.AST) -> list[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    found = []
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, (*FUNCTIONS, ast.ClassDef)) and not node.name.startswith("_"):
            found.append(node)
            found += _public(node) if isinstance(node, ast.ClassDef) else []
    return found


def test_what_is_public_says_what_it_is() -> None:
    bare = [f"{module}.{n.name}" for module in OURS for n in _public(sources()[module]) if not ast.get_docstring(n)]
    bare += [module for module in OURS if sources()[module].body and not ast.get_docstring(sources()[module])]
    assert bare == []


def _globals(tree: ast.Module) -> set[str]:
    """The names bound when the module is loaded."""
    targets: list[ast.expr] = []
    for node in tree.body:
        targets += (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
    return {t.id for t in targets if isinstance(t, ast.Name)}


def _changed(function: ast.AST) -> set[str]:
    """The names whose value a function changes in place."""
    found: set[str] = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Global):
            found |= set(node.names)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS:
            found |= {node.func.value.id} if isinstance(node.func.value, ast.Name) else set()
        if (
            isinstance(node, ast.Subscript)
            and isinstance(node.ctx, (ast.Store, ast.Del))
            and isinstance(node.value, ast.Name)
        ):
            found.add(node.value.id)
    return found


def _own(function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    """The names that a function binds itself."""
    bound = {a.arg for a in (*function.args.args, *function.args.kwonlyargs, *function.args.posonlyargs)}
    return bound | {n.id for n in ast.walk(function) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}


def test_no_global_changes_at_run_time() -> None:
    changed = {
        f"{module}.{name}"
        for module, tree in sources().items()
        for function in functions(tree)
        for name in (_changed(function) - _own(function)) & _globals(tree)
    }
    assert sorted(changed) == []


def test_help_loads_no_heavy_library() -> None:
    heavy = "{'spacy', 'rdflib', 'pyshacl', 'owlrl', 'numpy', 'pyoxigraph', 'filelock', 'tqdm'}"
    program = f"import sys, kg.cli\nkg.cli.main(['--help'])\nprint(sorted(set(sys.modules) & {heavy}))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=None)
    assert done.stdout.splitlines()[-1] == "[]"
