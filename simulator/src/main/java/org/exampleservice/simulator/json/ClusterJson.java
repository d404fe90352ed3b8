package org.exampleservice.simulator.json;

import java.util.function.BiConsumer;
import org.exampleservice.simulator.model.Cluster;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.model.Group;
import org.exampleservice.simulator.model.Service;

/**
 * Writes the cluster as the wire has it: compact JSON without white space, ASCII only (hence UTF-8 too), members in a
 * fixed order. Equal values give equal bytes on every JDK and in every locale. Stateless, hence threadsafe.
 */
public final class ClusterJson {
    private final BiConsumer<Group, JsonBuffer> group;

    private ClusterJson(BiConsumer<Group, JsonBuffer> group) {
        this.group = group;
    }

    /** The writer of a dialect. */
    public static ClusterJson in(Dialect dialect) {
        return new ClusterJson(dialect == Dialect.SDK ? SdkFormat::group : TutorialFormat::group);
    }

    /** The array of groups (sdk.md 1.4 and 1.5). */
    public byte[] topology(Cluster cluster) {
        return Members.array(cluster.groups(), new JsonBuffer(), group).toBytes();
    }

    /** The service's own stats as one object; only the SDK dialect shows it (sdk.md 1.3). */
    public static byte[] service(Service service) {
        JsonBuffer out = new JsonBuffer().raw('{');
        SdkFormat.stats(service.stats(), out);
        service.charts().ifPresent(charts -> ChartFormat.members(charts, out));
        return out.raw('}').toBytes();
    }
}
