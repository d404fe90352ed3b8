"""Events as values, with the numbers of their types and texts (sdk.md 5.10)."""
import enum


class EventType(enum.IntEnum):
    """Kinds of event; the first four open problems."""

    PERFORMANCE_EVENT = 67
    ERROR_EVENT = 68
    AVAILABILITY_EVENT = 69
    RESOURCE_CONTENTION_EVENT = 70
    CUSTOM_INFO = 71
    CUSTOM_DEPLOYMENT = 72
    CUSTOM_ANNOTATION = 73


class EventMetadataKey(enum.IntEnum):
    """What the texts of an event are."""

    DESCRIPTION = 163
    TITLE = 164
    PROPERTIES = 165
    ANNOTATION_TYPE = 166
    SOURCE = 167
    PROJECT = 168
    VERSION = 169
    CI_BACK_LINK = 170
    REMEDIATION_LINK = 171
    DEPLOYMENT_NAME = 172


class EventMetadata(object):
    """One text of an event."""

    def __init__(self, key=None, value=None):
        self.key = key
        self.value = value


class Event(object):
    """An event with its texts."""

    def __init__(self, event_type=None, metadata=None, entity_id=None, entity_selector=None):
        self.event_type = event_type
        self.metadata = metadata if metadata is not None else []
        self.entity_id = entity_id
        self.entity_selector = entity_selector
