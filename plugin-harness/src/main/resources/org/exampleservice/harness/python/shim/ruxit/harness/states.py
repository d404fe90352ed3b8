"""Helper classes for state metrics, as the runtime generates them (sdk.md 5.9)."""
import enum
import os
import re
import sys
import types


def generate(package, json_config):
    """Fills the module generated.<Package> with <Key>Enum and <Key>Metric for every state metric, unless the folder has its own."""
    if os.path.exists("generated.py") or os.path.isdir("generated"):
        return
    parent = sys.modules.setdefault("generated", types.ModuleType("generated"))
    parent.__path__ = []
    for name in {package, _camel(package)}:
        module = types.ModuleType("generated." + name)
        sys.modules[module.__name__] = module
        setattr(parent, name, module)
        for declaration in _declarations(json_config):
            _add(module, declaration["key"], [str(state) for state in declaration["states"]])


def _declarations(json_config):
    metrics = json_config.get("metrics")
    for metric in metrics if isinstance(metrics, list) else []:
        declaration = metric.get("statetimeseries") if isinstance(metric, dict) else None
        if isinstance(declaration, dict) and isinstance(declaration.get("states"), list) and "key" in declaration:
            yield declaration


def _add(module, key, states):
    name = _camel(str(key))
    setattr(module, name + "Enum", enum.Enum(name + "Enum", [(state, state) for state in dict.fromkeys(states)]))
    setattr(module, name + "Metric", type(name + "Metric", (StateMetric,), {"key": key}))


def _camel(text):
    return "".join(part[:1].upper() + part[1:] for part in re.split("[^0-9A-Za-z]+", text))


class StateMetric(object):
    """A state of one metric with its dimensions."""

    key = ""

    def __init__(self, value, dimensions=None):
        self.value = value
        self.dimensions = dimensions if dimensions is not None else {}
