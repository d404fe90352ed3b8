"""Groups and devices (sdk.md 5.4, 5.5, 5.6, 5.7, 5.10)."""
from ruxit.harness import calls


class Entity(object):
    """What values can be reported on. Stays usable after the cycle that made it."""

    def __init__(self, handle, answer):
        self._ruxit_handle = handle
        self._ruxit_on = '"on":%d' % handle
        self._ruxit_id = int(answer["id"])
        self._ruxit_name = answer["name"]
        self._ruxit_technology = answer["technology"]

    def __del__(self):
        calls.release(self._ruxit_handle)

    @property
    def id(self):
        """Unsigned 64-bit id."""
        return self._ruxit_id

    @property
    def name(self):
        """The name shown to people."""
        return self._ruxit_name

    @property
    def technology(self):
        """The first of plugin.json's technologies."""
        return self._ruxit_technology

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

    @property
    def name(self):
        """The name shown to people; can be changed."""
        return self._ruxit_name

    @name.setter
    def name(self, name):
        calls.ask("rename", self._ruxit_on, name=calls.identifier(name))
        self._ruxit_name = name

    def create_device(self, identifier, display_name=None):
        """Adds a device, shown by its identifier unless a name is given."""
        return self._ruxit_create("create_device", identifier, display_name)

    def create_element(self, identifier, element_name):
        """The old name of create_device."""
        return self._ruxit_create("create_device", identifier, element_name)

    def _ruxit_create(self, call, identifier, name):
        if name is not None and not isinstance(name, str):
            calls.refuse(self._ruxit_on, call, identifier, TypeError, calls.NOT_TEXT)
        handle = calls.new_handle()
        answer = calls.ask(call, self._ruxit_on, handle=handle, identifier=calls.identifier(identifier), name=name)
        return Device(handle, answer)


class Device(Entity):
    """A device: metrics, properties, endpoints and events."""

    def __init__(self, handle, answer):
        super(Device, self).__init__(handle, answer)
        self._ruxit_endpoints = []

    @property
    def endpoints(self):
        """The accepted endpoints: tuples of ip, port, dnsNames, port_list and range_list."""
        return self._ruxit_endpoints

    def add_endpoint(self, ip, port=None, dnsNames=None, port_list=None, range_list=None):
        """Adds an address under which the device is reachable."""
        if calls.endpoint(self._ruxit_on, ip, port, dnsNames, port_list, range_list):
            self._ruxit_endpoints.append((ip, port, dnsNames, port_list, range_list))

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
        handle = calls.new_handle()
        answer = calls.ask(
            "create_group", None, handle=handle, identifier=calls.identifier(identifier), name=calls.identifier(group_name)
        )
        return Group(handle, answer)
