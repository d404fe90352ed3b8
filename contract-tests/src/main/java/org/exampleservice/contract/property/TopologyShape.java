package org.exampleservice.contract.property;

import java.util.List;

/**
 * Groups and devices by identifier; identifiers are unique.
 *
 * @param entities each group before its devices
 */
public record TopologyShape(List<EntityName> entities) {
    public TopologyShape {
        entities = List.copyOf(entities);
    }
}
