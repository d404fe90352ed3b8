"""The base class of extensions (sdk.md 5.1, 5.2)."""


class BasePlugin(object):
    """What both flavours of extension have in common."""

    def __init__(self, **kwargs):
        self.config = kwargs.get("config")
        self.activation = kwargs.get("activation_context")
        self.logger = kwargs.get("logger")
        self.results_builder = kwargs.get("results_builder")
        self.plugin_info = kwargs.get("plugin_info")
        self.agent_version = getattr(self.plugin_info, "agent_version", (0, 0, 0, 0))
        self.monitored_entities = ()
        self.query_snapshot = kwargs.get("process_snapshot")
        self.initialize(**kwargs)

    def initialize(self, **kwargs):
        """Called once per instance, before the first query."""

    def query(self, **kwargs):
        """Called once a minute."""

    def close(self):
        """Called once when the instance is given up; gets no arguments."""

    def get_monitored_entities(self):
        """None on an ActiveGate."""
        return self.monitored_entities

    def find_all_processes(self, predicate=None):
        """None on an ActiveGate."""
        return []

    def find_single_process(self, predicate=None):
        """None on an ActiveGate."""
        return None

    def find_all_process_groups(self, predicate=None):
        """None on an ActiveGate."""
        return []

    def find_single_process_group(self, predicate=None):
        """None on an ActiveGate."""
        return None


class RemoteBasePlugin(BasePlugin):
    """An extension of the ActiveGate. The topology builder is there only after initialize (sdk.md 5.2)."""

    def __init__(self, **kwargs):
        super(RemoteBasePlugin, self).__init__(**kwargs)
        self.topology_builder = kwargs.get("topology_builder")
