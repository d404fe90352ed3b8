"""Asked before a run, after source.py: which required packages are missing, which imports of the extension cannot be found."""
import sys

sys.path = [place for place in sys.path if place]

import importlib.util
import json
import os
import re


def installed(name):
    """By the name that is imported where that will do: to read what is installed takes longer than all the rest."""
    if found(name.replace("-", "_")):
        return True
    try:
        from importlib import metadata

        metadata.distribution(name)
        return True
    except Exception:
        return False


def found(module):
    try:
        return importlib.util.find_spec(module) is not None
    except Exception:
        return False


def imports(path):
    import ast

    with open(path, "rb") as text:
        try:
            tree = ast.parse(text.read())
        except (SyntaxError, ValueError):
            return
    for node in tree.body:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name.split(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]


def compiled(texts):
    """The shim's modules as files that CPython loads in the place of their texts; before 3.7 it would compare times."""
    import base64
    import marshal

    made = {}
    for name in texts if sys.version_info >= (3, 7) and sys.implementation.name == "cpython" else ():
        code = marshal.dumps(compile(texts[name], "<harness>/" + name, "exec", dont_inherit=True))
        never_compared = b"\1\0\0\0" + bytes(8)
        made[name] = base64.b64encode(importlib.util.MAGIC_NUMBER + never_compared + code).decode("ascii")
    return {"compiled": made}


def main():
    if sys.version_info < (3, 6):
        sys.exit("Python " + sys.version.split()[0] + " is older than 3.6")
    warnings.simplefilter("ignore")
    question = json.loads(sys.stdin.read())
    if "compile" in question:
        print(json.dumps(compiled(question["compile"])), flush=True)
    folder = question["folder"]
    sys.path.insert(0, folder)
    missing = []
    for requirement in question["requires"]:
        name = re.match(r"\s*([A-Za-z0-9._-]*)", requirement).group(1)
        if name and ";" not in requirement and not installed(name):
            missing.append(requirement.strip())
    unresolved = []
    files = sorted(name for name in os.listdir(folder) if name.endswith(".py") and name != "setup.py")
    for name in files if missing else []:
        for module in imports(os.path.join(folder, name)):
            if module not in ("ruxit", "generated") and module not in unresolved and not found(module):
                unresolved.append(module)
    answer = {"python": sys.version.split()[0], "executable": sys.executable, "missing": missing, "unresolved": unresolved}
    refused = refusal(folder, question["module"], question["class"])
    if refused:
        answer["refused"] = refused
    print(json.dumps(answer))


main()
