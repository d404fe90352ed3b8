"""Asked before a run: whether the extension's own modules parse and have its class. What only a run can tell is left to it."""
import sys

sys.path = [place for place in sys.path if place]

import ast
import builtins
import importlib.machinery
import warnings

MOST_FILES = 200
MOST_NAMES = 5


def refusal(folder, module, class_name):
    """Why the extension cannot work, with file and place; None where it might."""
    warnings.simplefilter("ignore")
    spec = _find(folder, module)
    if spec is None:
        return None
    if spec.loader is None or not hasattr(spec.loader, "get_data"):
        return _no_package(folder, module) if spec.submodule_search_locations else None
    tree, problem = _parsed(spec.origin, "")
    if tree is None:
        return problem
    return _helpers(folder, spec.origin, tree) or _class(spec.origin, tree, class_name)


def _find(folder, module):
    """As an import would find it, which is not done: importing runs code."""
    places, spec = [folder], None
    for part in module.split("."):
        spec = importlib.machinery.PathFinder.find_spec(part, places)
        if spec is None:
            return None
        places = list(spec.submodule_search_locations or [])
    return spec


def _no_package(folder, module):
    return {"rule": "package", "at": folder + "/" + module.replace(".", "/")}


def _parsed(path, imported_by):
    """The tree, or why there is none; neither for what is no file of Python text."""
    if not path.endswith(".py"):
        return None, None
    try:
        with open(path, "rb") as source:
            text = source.read()
        compile(text, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        place = [str(number) for number in (error.lineno, error.offset) if number]
        why = error.msg or type(error).__name__
    except (ValueError, RecursionError, MemoryError) as error:
        place, why = [], str(error) or type(error).__name__
    except OSError as error:
        place, why = [], error.strerror or type(error).__name__
    else:
        return _tree(text), None
    return None, {"rule": "syntax", "at": ":".join([path] + place), "why": why, "by": imported_by}


def _tree(text):
    """None where a text that compiles is nested too deeply to be looked at."""
    try:
        return ast.parse(text)
    except (RecursionError, MemoryError):
        return None


def _helpers(folder, origin, tree):
    """The modules beside it that are imported for sure."""
    waiting, seen = [(origin, tree)], {origin}
    while waiting and len(seen) < MOST_FILES:
        importer, body = waiting.pop(0)
        if _changes_path(body):
            return None
        for name, line in _imports(body):
            spec = None if _is_elsewhere(name) else importlib.machinery.PathFinder.find_spec(name, [folder])
            if spec is None or spec.origin is None or spec.origin in seen:
                continue
            seen.add(spec.origin)
            found, problem = _parsed(spec.origin, "%s:%d" % (importer, line))
            if problem:
                return problem
            if found:
                waiting.append((spec.origin, found))
    return None


def _is_elsewhere(name):
    return name in sys.builtin_module_names or name in sys.modules


def _changes_path(tree):
    """Whether it may be that imports look elsewhere."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in ("sys", "site"):
            if node.attr in ("path", "meta_path", "path_hooks", "modules", "addsitedir"):
                return True
        elif isinstance(node, ast.ImportFrom) and node.module in ("sys", "site"):
            return True
    return False


def _imports(tree):
    for node in tree.body:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name.split(".")[0], node.lineno
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0], node.lineno


def _class(path, tree, name):
    bound = _bound(tree)
    if bound is None:
        return None
    if name not in bound:
        names = [node.name for node in tree.body if isinstance(node, ast.ClassDef)][:MOST_NAMES]
        return {"rule": "class", "at": path, "names": names}
    found = _only_class(tree, bound, name)
    if found is None:
        return None
    if _is_of_oneagent(tree, bound, found):
        return {"rule": "oneagent", "at": "%s:%d" % (path, found.lineno)}
    if not _is_plain(tree, bound, found, set()):
        return None
    bases = [base.id for base in found.bases] or ["object"]
    return {"rule": "base", "at": "%s:%d" % (path, found.lineno), "names": bases}


def _bound(tree):
    """How often each name is bound anywhere in the module; None where that cannot be said."""
    bound = {}
    for node in ast.walk(tree):
        names = []
        if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
            names = [node.name]
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names = [node.id]
        elif isinstance(node, ast.Name) and node.id in ("globals", "setattr", "exec", "vars", "locals", "eval"):
            return None
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names = [alias.asname or alias.name.split(".")[0] for alias in node.names]
        elif isinstance(node, ast.Attribute) and node.attr == "modules":
            return None
        if "*" in names or "__getattr__" in names:
            return None
        for name in names:
            bound[name] = bound.get(name, 0) + 1
    return bound


def _only_class(tree, bound, name):
    found = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == name]
    return found[0] if len(found) == 1 and bound[name] == 1 else None


def _is_of_oneagent(tree, bound, found):
    """Whether it extends the base class of the other flavour of extensions, under the name that it is imported by."""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module == "ruxit.api.base_plugin":
            names = [alias.asname or alias.name for alias in node.names if alias.name == "BasePlugin"]
            if any(bound[name] == 1 and _extends_only(found, name) for name in names):
                return True
    return False


def _extends_only(found, name):
    return [getattr(base, "id", "") for base in found.bases] == [name] and not (found.decorator_list or found.keywords)


def _is_plain(tree, bound, found, seen):
    """Whether all it extends is known, and none of that is a base class of extensions."""
    if found is None or found.decorator_list or found.keywords or found.name in seen:
        return False
    for base in found.bases:
        if not isinstance(base, ast.Name):
            return False
        if base.id in bound:
            if not _is_plain(tree, bound, _only_class(tree, bound, base.id), seen | {found.name}):
                return False
        elif not hasattr(builtins, base.id):
            return False
    return True
