package org.exampleservice.simulator.json;

import java.io.OutputStream;
import java.util.function.Consumer;
import org.exampleservice.simulator.model.Cluster;
import org.exampleservice.simulator.model.ClusterVisitor;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.model.Node;
import org.exampleservice.simulator.model.Service;

/**
 * Writes the cluster as the wire has it: compact JSON without white space, ASCII only (hence UTF-8 too), members in a
 * fixed order. Equal values give equal bytes on every JDK and in every locale. A figure that was not measured is
 * {@code null}, one that is no number {@code NaN}, as the original's language writes them. Stateless, hence threadsafe.
 */
public final class ClusterJson {
    private static final Format TUTORIAL = new TutorialFormat();
    private static final Format SDK = new SdkFormat();

    private final Format format;

    private ClusterJson(Format format) {
        this.format = format;
    }

    /** The writer of a dialect. */
    public static ClusterJson in(Dialect dialect) {
        return new ClusterJson(dialect == Dialect.SDK ? SDK : TUTORIAL);
    }

    /** The array of groups (sdk.md 1.4 and 1.5). */
    public byte[] topology(Cluster cluster) {
        return topology(cluster::accept);
    }

    /**
     * The array of groups, of a cluster that need not exist as objects.
     *
     * @param cluster tells the visitor it is given of every group and node
     */
    public byte[] topology(Consumer<ClusterVisitor> cluster) {
        JsonBuffer out = new JsonBuffer();
        try {
            write(cluster, out);
            return out.toBytes();
        } finally {
            out.giveBack();
        }
    }

    /**
     * The array of groups, written piece by piece; the stream is not flushed.
     *
     * @return the number of bytes written
     * @throws java.io.UncheckedIOException when the stream takes no more
     */
    public long topology(Consumer<ClusterVisitor> cluster, OutputStream stream) {
        JsonBuffer out = new JsonBuffer(stream);
        write(cluster, out);
        return out.finish();
    }

    /** The service's own stats as one object; only the SDK dialect shows it (sdk.md 1.3). */
    public static byte[] service(Service service) {
        JsonBuffer out = new JsonBuffer().raw('{');
        SdkFormat.stats(new Node("", "", service.stats()), out);
        service.charts().ifPresent(charts -> ChartFormat.members(charts, out));
        return out.raw('}').toBytes();
    }

    private void write(Consumer<ClusterVisitor> cluster, JsonBuffer out) {
        TopologyWriter writer = new TopologyWriter(format, out);
        cluster.accept(writer);
        writer.end();
    }
}
