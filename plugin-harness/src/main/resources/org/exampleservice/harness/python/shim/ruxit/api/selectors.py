"""Which entity a report is about, for the results builder (sdk.md 5.9)."""
import enum


class EntityType(enum.IntEnum):
    """Kinds of entity with their numbers."""

    UNKNOWN = 0
    HOST = 1
    PROCESS_GROUP_INSTANCE = 2
    DOCKER_CONTAINER_GROUP_INSTANCE = 3
    PROCESS_GROUP = 4
    CUSTOM_DEVICE = 10
    CUSTOM_DEVICE_GROUP = 11


class EntitySelector(object):
    """What all selectors have in common."""


class ExplicitSelector(EntitySelector):
    """Names an entity by its id."""

    def __init__(self, entity_id, entity_type=EntityType.CUSTOM_DEVICE):
        self.entity_id = entity_id
        self.entity_type = entity_type

    def __repr__(self):
        return "ExplicitSelector(entity_id=%r, entity_type=%r)" % (self.entity_id, self.entity_type)
