"""What an exception that an extension ends with comes from, where the error alone does not say it."""

DECLARED = (
    "config[{0!r}] is missing: plugin.json declares {0} as {1} without a defaultValue, and no value was given; only text"
    " is empty then (sdk.md 5.3, 12). Give one, such as --config {0}=..., or declare a default"
)
UNDECLARED = (
    "config[{0!r}] is missing: plugin.json declares no property {0}, and no value was given (sdk.md 5.3). Declare it, or give"
    " it, such as --config {0}=..., which is text, or in properties.json"
)
NONE = (
    "config.get({0!r}) gave None: plugin.json declares {0} as {1} without a defaultValue, and no value was given; only text"
    " is empty then (sdk.md 5.3, 12). Give one, such as --config {0}=..., or declare a default"
)
BUILDER = (
    "self.topology_builder is there only after initialize has returned (sdk.md 5.2). Make groups and devices in query, each"
    " time: the builder is emptied after each cycle (sdk.md 5.4)"
)


class Config(dict):
    """The endpoint's values; printing them shows no secret one (sdk.md 5.3)."""

    hidden = frozenset()
    missed = frozenset()
    lacked = frozenset()

    def __missing__(self, key):
        """Absent, as a property without a value is; a missing key is remembered in case it is what the query ends with."""
        self.missed |= {key}
        raise KeyError(key)

    def get(self, key, default=None):
        """As of any dictionary; where it gives None is remembered likewise."""
        if default is None and key not in self:
            self.lacked |= {key}
        return super(Config, self).get(key, default)

    def __repr__(self):
        return repr({key: "########" if key in self.hidden else value for key, value in self.items()})

    __str__ = __repr__


def of(error, config, json_config, doing):
    """Codes and texts, in no more words than there are causes (sdk.md 5.2, 5.3, 12)."""
    declared = dict(_properties(json_config))
    if type(error) is KeyError and error.args and error.args[0] in config.missed:
        text = DECLARED if error.args[0] in declared else UNDECLARED
        return [("missing-config", text.format(error.args[0], declared.get(error.args[0])))]
    if type(error) is AttributeError and doing == "create" and str(error).endswith(" no attribute 'topology_builder'"):
        return [("builder-in-initialize", BUILDER)]
    if isinstance(error, (TypeError, AttributeError)):
        return [("missing-config", NONE.format(key, declared[key])) for key in sorted(config.lacked & set(declared))]
    return []


def _properties(json_config):
    properties = json_config.get("properties")
    for each in properties if isinstance(properties, list) else []:
        if isinstance(each, dict) and isinstance(each.get("key"), str):
            yield each["key"], each.get("type")
