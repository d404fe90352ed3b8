"""Reports by entity id (sdk.md 5.9)."""
from ruxit.api.selectors import EntityType
from ruxit.harness import calls


def _on(entity_selector, entity_id):
    try:
        return _chosen(entity_selector, entity_id)
    except Exception as error:
        given = type(entity_id if entity_selector is None else entity_selector).__name__
        calls.note(calls.NOWHERE % EntityType.CUSTOM_DEVICE, "results_builder", given, str(error))
        raise


def _chosen(entity_selector, entity_id):
    if entity_selector is not None and entity_id is not None:
        raise ValueError("entity_selector and entity_id exclude each other (sdk.md 5.9)")
    if entity_selector is None and entity_id is None:
        raise ValueError("a remote extension names the entity: entity_selector=ExplicitSelector(id, type) (sdk.md 5.9)")
    chosen = entity_id if entity_selector is None else entity_selector.entity_id
    kind = EntityType(EntityType.CUSTOM_DEVICE if entity_selector is None else entity_selector.entity_type)
    if kind not in (EntityType.CUSTOM_DEVICE, EntityType.CUSTOM_DEVICE_GROUP):
        text = "a remote extension reports on CUSTOM_DEVICE or CUSTOM_DEVICE_GROUP, not on %s (sdk.md 5.9)"
        raise ValueError(text % kind.name)
    return '"on":{"entity":"%d","type":%d}' % (int(chosen) & 0xFFFFFFFFFFFFFFFF, kind)


class ResultsBuilder(object):
    """Everything that can be reported on an entity whose id is known."""

    def absolute(self, key=None, value=None, dimensions=None, entity_selector=None, entity_id=None):
        """As on a device."""
        calls.metric(_on(entity_selector, entity_id), "absolute", key, value, dimensions)

    def relative(self, key=None, value=None, dimensions=None, entity_selector=None, entity_id=None):
        """As on a device."""
        calls.metric(_on(entity_selector, entity_id), "relative", key, value, dimensions)

    def per_second(self, key=None, value=None, dimensions=None, entity_selector=None, entity_id=None):
        """As on a device."""
        calls.metric(_on(entity_selector, entity_id), "per_second", key, value, dimensions)

    def state_metric(self, key=None, value=None, dimensions=None, entity_selector=None, entity_id=None):
        """As on a device."""
        calls.metric(_on(entity_selector, entity_id), "state_metric", key, value, dimensions)

    def stat_counter(self, key=None, value=None, dimensions=None, entity_selector=None, entity_id=None):
        """As on a device."""
        calls.metric(_on(entity_selector, entity_id), "stat_counter", key, value, dimensions)

    def report_property(self, key=None, value=None, me_attribute=None, entity_selector=None, entity_id=None):
        """As on a device."""
        calls.prop(_on(entity_selector, entity_id), key, value)

    def add_absolute_result(self, measurement):
        """Takes a PluginMeasurement."""
        self._add("absolute", measurement)

    def add_relative_result(self, measurement):
        """Takes a PluginMeasurement."""
        self._add("relative", measurement)

    def add_per_second_result(self, measurement):
        """Takes a PluginMeasurement."""
        self._add("per_second", measurement)

    def add_state_metric(self, measurement):
        """Takes a PluginStateMetric."""
        self._add("state_metric", measurement)

    def add_property(self, prop):
        """Takes a PluginProperty."""
        calls.prop(_on(prop.entity_selector, prop.entity_id), prop.key, prop.value)

    @staticmethod
    def _add(kind, measurement):
        on = _on(measurement.entity_selector, measurement.entity_id)
        calls.metric(on, kind, measurement.key, measurement.value, measurement.dimensions)

    def report_performance_event(self, description=None, title=None, properties={}, entity_selector=None, entity_id=None):
        """As on a device."""
        self._problem("performance", description, title, properties, entity_selector, entity_id)

    def report_error_event(self, description=None, title=None, properties={}, entity_selector=None, entity_id=None):
        """As on a device."""
        self._problem("error", description, title, properties, entity_selector, entity_id)

    def report_availability_event(self, description=None, title=None, properties={}, entity_selector=None, entity_id=None):
        """As on a device."""
        self._problem("availability", description, title, properties, entity_selector, entity_id)

    def report_resource_contention_event(
        self, description=None, title=None, properties={}, entity_selector=None, entity_id=None
    ):
        """As on a device."""
        self._problem("resource_contention", description, title, properties, entity_selector, entity_id)

    def report_custom_info_event(self, description=None, title=None, properties={}, entity_selector=None, entity_id=None):
        """As on a device."""
        self._problem("custom_info", description, title, properties, entity_selector, entity_id)

    @staticmethod
    def _problem(kind, description, title, properties, entity_selector, entity_id):
        calls.event(_on(entity_selector, entity_id), kind, properties, description=description, title=title)

    def report_custom_deployment_event(
        self,
        source=None,
        project=None,
        version=None,
        ci_link=None,
        remediation_action_link=None,
        deployment_name=None,
        properties={},
        entity_selector=None,
        entity_id=None
    ):
        """As on a device."""
        calls.event(
            _on(entity_selector, entity_id),
            "custom_deployment",
            properties,
            source=source,
            project=project,
            version=version,
            ci_link=ci_link,
            remediation_action_link=remediation_action_link,
            deployment_name=deployment_name,
        )

    def report_custom_annotation_event(
        self,
        description=None,
        annotation_type=None,
        source=None,
        properties={},
        entity_selector=None,
        entity_id=None
    ):
        """As on a device."""
        calls.event(
            _on(entity_selector, entity_id),
            "custom_annotation",
            properties,
            description=description,
            annotation_type=annotation_type,
            source=source,
        )
