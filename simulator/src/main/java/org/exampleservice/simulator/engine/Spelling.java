package org.exampleservice.simulator.engine;

import java.util.Arrays;
import org.exampleservice.simulator.model.ColumnSink;
import org.exampleservice.simulator.model.TextSink;
import org.exampleservice.simulator.scenario.NamePattern;

/**
 * How the nodes of one run are named and addressed: one by one, or all at once with a column for each number in their names
 * and addresses. Used again for the next run. Not threadsafe.
 */
final class Spelling {
    private final long[] numbers = new long[Run.LONGEST];
    private final long[] groups = new long[Run.LONGEST];
    private long[][] octetColumns = {};
    private NamePattern name;
    private NamePattern ip;

    /** What is spelled from now on follows these patterns. */
    void follow(NamePattern names, NamePattern ips) {
        name = names;
        ip = ips;
        for (int octet = octetColumns.length; octet < ip.octets(); octet++) {
            octetColumns = Arrays.copyOf(octetColumns, octet + 1);
            octetColumns[octet] = new long[Run.LONGEST];
        }
    }

    /** Fills the columns of some nodes of a run, who are known. */
    void fill(Run run, RunIdentity identity, int from, int to) {
        run.fill(groups, numbers, from, to);
        for (int octet = 0; octet < ip.octets(); octet++) {
            long[] column = octetColumns[octet];
            for (int i = from; i < to; i++) {
                column[i] = NamePattern.octet(identity.octets[i], octet);
            }
        }
    }

    /** Tells how names are made of columns. */
    void namesTo(ColumnSink out) {
        name.to(out, groups, numbers, octetColumns);
    }

    /** Tells how addresses are made of columns. */
    void ipsTo(ColumnSink out) {
        ip.to(out, groups, numbers, octetColumns);
    }

    /** Spells the name of one node. */
    void nameTo(TextSink out, Run run, RunIdentity identity, int at) {
        name.to(out, run.groupAt(at), run.numberAt(at), 0);
        if (!identity.suffixes[at].isEmpty()) {
            out.text(identity.suffixes[at]);
        }
    }

    /** Spells the address of one node. */
    void ipTo(TextSink out, Run run, RunIdentity identity, int at) {
        ip.to(out, run.groupAt(at), run.numberAt(at), identity.octets[at]);
    }
}
