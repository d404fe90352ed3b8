"""Names that some extensions import from the runtime's inside and do not use."""
from ruxit.api import selectors

__all__ = ["BaseActivationContext", "RemoteActivationContext", "selectors"]


class BaseActivationContext(object):
    """The endpoint that an instance works for (sdk.md 5.2)."""

    def __init__(self, config_id=0, endpoint_name="", properties=None, enabled=True):
        self.config_id = config_id
        self.endpoint_name = endpoint_name
        self.properties = properties if properties is not None else {}
        self.enabled = enabled

    @property
    def entity_id(self):
        """The same as config_id."""
        return self.config_id

    @property
    def value(self):
        """The same as config_id."""
        return self.config_id

    def __repr__(self):
        return "%s(config_id=0x%x, endpoint=%s, properties=%s, enabled=%s)" % (
            type(self).__name__,
            self.config_id,
            self.endpoint_name,
            self.properties,
            self.enabled,
        )


class RemoteActivationContext(BaseActivationContext):
    """The endpoint of an ActiveGate extension."""
