"""Groups and devices (sdk.md 5.4, 5.5, 5.6, 5.7, 5.10)."""
from ruxit.harness import calls


class Entity(object):
    """What values can be reported on. Stays usable after the cycle that made it."""

    def __init__(self, handle, name):
        self._ruxit_handle = handle
        self._ruxit_on = '"on":%d' % handle
        self._ruxit_name = name
        self._ruxit_known = None

    def __del__(self):
        calls.release(self._ruxit_handle)

    def _ruxit_ask(self, what):
        if self._ruxit_known is None:
            self._ruxit_known = calls.ask("identify", self._ruxit_on)
        return self._ruxit_known[what]

    @property
    def id(self):
        """Unsigned 64-bit id."""
        return int(self._ruxit_ask("id"))

    @property
    def name(self):
        """The name shown to people."""
        return self._ruxit_name

    @property
    def technology(self):
        """The first of plugin.json's technologies."""
        return self._ruxit_ask("technology")

    def absolute(self, key, value, dimensions=None):
        """Reports a value that is sent unchanged."""
        calls.metric(self._ruxit_on, "absolute", key, value, dimensions)

    def relative(self, key, value, dimensions=None):
        """Reports a counter whose growth since the previous cycle is sent."""
        calls.metric(self._ruxit_on, "relative", key, value, dimensions)

    def per_second(self, key, value, dimensions=None):
        """Reports a counter whose growth per second since the previous cycle is sent."""
        calls.metric(self._ruxit_on, "per_second", key, value, dimensions)

    def state_metric(self, key, value, dimensions=None):
        """Reports a state by name, by number or as a member of an Enum."""
        calls.metric(self._ruxit_on, "state_metric", key, value, dimensions)

    def stat_counter(self, key, value, dimensions=None):
        """Reports a StatCounterDataPoint."""
        calls.metric(self._ruxit_on, "stat_counter", key, value, dimensions)

    def report_property(self, key, value):
        """Reports a text shown among the entity's properties."""
        calls.prop(self._ruxit_on, key, value)

    def __repr__(self):
        return "%s(id=0x%x, name=%r)" % (type(self).__name__, self.id, self.name)


class Group(Entity):
    """A group of devices: it has metrics and properties, but neither endpoints nor events."""

    def __init__(self, handle, name):
        super(Group, self).__init__(handle, name)
        self._ruxit_devices = set()

    @property
    def name(self):
        """The name shown to people; can be changed."""
        return self._ruxit_name

    @name.setter
    def name(self, name):
        calls.ask("rename", self._ruxit_on, name=calls.text_or_null(name))
        self._ruxit_name = name

    def create_device(self, identifier, display_name=None):
        """Adds a device, shown by its identifier unless a name is given."""
        handle = calls.device(self._ruxit_on, self._ruxit_devices, identifier, display_name)
        return Device(handle, identifier if display_name is None else display_name)

    def create_element(self, identifier, element_name):
        """The old name of create_device."""
        return self.create_device(identifier, element_name)


class Device(Entity):
    """A device: metrics, properties, endpoints and events."""

    def __init__(self, handle, name):
        super(Device, self).__init__(handle, name)
        self._ruxit_endpoints = []
        self._ruxit_plain = True

    @property
    def endpoints(self):
        """The accepted endpoints: tuples of ip, port, dnsNames, port_list and range_list."""
        return self._ruxit_endpoints

    def add_endpoint(self, ip, port=None, dnsNames=None, port_list=None, range_list=None):
        """Adds an address under which the device is reachable."""
        given = (ip, port, dnsNames, port_list, range_list)
        self._ruxit_plain = self._ruxit_plain and calls.is_plain_endpoint(*given) and len(self._ruxit_endpoints) < 100
        if self._ruxit_plain:
            calls.plain_endpoint(self._ruxit_on, ip, port, dnsNames)
            self._ruxit_endpoints.append(given)
        elif calls.endpoint(self._ruxit_on, *given):
            self._ruxit_endpoints.append(given)

    def report_performance_event(self, description=None, title=None, properties={}):
        """Opens or continues a problem; one without a title is dropped."""
        calls.event(self._ruxit_on, "performance", properties, description=description, title=title)

    def report_error_event(self, description=None, title=None, properties={}):
        """Opens or continues a problem; one without a title is dropped."""
        calls.event(self._ruxit_on, "error", properties, description=description, title=title)

    def report_availability_event(self, description=None, title=None, properties={}):
        """Opens or continues a problem; one without a title is dropped."""
        calls.event(self._ruxit_on, "availability", properties, description=description, title=title)

    def report_resource_contention_event(self, description=None, title=None, properties={}):
        """Opens or continues a problem; one without a title is dropped."""
        calls.event(self._ruxit_on, "resource_contention", properties, description=description, title=title)

    def report_custom_info_event(self, description=None, title=None, properties={}):
        """Tells something; every report is an event of its own."""
        calls.event(self._ruxit_on, "custom_info", properties, description=description, title=title)

    def report_custom_deployment_event(
        self,
        source=None,
        project=None,
        version=None,
        ci_link=None,
        remediation_action_link=None,
        deployment_name=None,
        properties={}
    ):
        """Tells of a deployment."""
        calls.event(
            self._ruxit_on,
            "custom_deployment",
            properties,
            source=source,
            project=project,
            version=version,
            ci_link=ci_link,
            remediation_action_link=remediation_action_link,
            deployment_name=deployment_name,
        )

    def report_custom_annotation_event(self, description=None, annotation_type=None, source=None, properties={}):
        """Puts a note on the chart."""
        calls.event(
            self._ruxit_on,
            "custom_annotation",
            properties,
            description=description,
            annotation_type=annotation_type,
            source=source,
        )


class TopologyBuilder(object):
    """Creates the groups of one cycle; emptied when the cycle ends."""

    def create_group(self, identifier, group_name):
        """Adds a group; one per identifier and cycle."""
        return Group(calls.group(identifier, group_name), group_name)
