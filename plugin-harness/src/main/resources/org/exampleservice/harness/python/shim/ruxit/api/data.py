"""Values that extensions report (sdk.md 5.6, 5.9)."""
import enum


class MEAttribute(enum.IntEnum):
    """Kinds of property; a custom device has the last one (sdk.md 5.7)."""

    UNKNOWN = 0
    CUSTOM_DEVICE_METADATA = 6


class _Value(object):
    """Shows its fields and compares by them."""

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(repr(self))

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, ", ".join("%s=%r" % field for field in vars(self).items()))


class StatCounterDataPoint(_Value):
    """An aggregate of several samples."""

    def __init__(self, min=0, max=0, sum=0, count=0):
        self.min = min
        self.max = max
        self.sum = sum
        self.count = count


class PluginMeasurement(_Value):
    """A measurement for the results builder's add methods."""

    def __init__(self, key=None, value=None, dimensions=None, entity_id=None, entity_selector=None):
        self.key = key
        self.value = value
        self.dimensions = dimensions
        self.entity_id = entity_id
        self.entity_selector = entity_selector


class PluginStateMetric(PluginMeasurement):
    """A state for the results builder's add methods."""


class PluginProperty(_Value):
    """A property for the results builder's add methods."""

    def __init__(self, key=None, value=None, me_attribute=None, entity_id=None, entity_selector=None):
        self.key = key
        self.value = value
        self.me_attribute = me_attribute
        self.entity_id = entity_id
        self.entity_selector = entity_selector
