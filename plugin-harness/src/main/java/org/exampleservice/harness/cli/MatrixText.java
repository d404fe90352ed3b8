package org.exampleservice.harness.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.exampleservice.harness.golden.MatrixCell;

/** A failure matrix as people read it: a block for each request, a line for each fault. */
final class MatrixText {

    private MatrixText() {}

    static void print(String contract, List<MatrixCell> cells, PrintWriter out) {
        String request = "";
        for (MatrixCell cell : cells) {
            String asked = (cell.endpoint().isEmpty() ? "" : cell.endpoint() + ": ") + cell.request();
            if (!asked.equals(request)) {
                request = asked;
                out.println(Plain.text(contract + ", " + request));
                out.println(line("fault", "status", "topology", "emitted", "recovered"));
            }
            out.println(line(
                    cell.fault(),
                    cell.status(),
                    cell.topology(),
                    Long.toString(cell.emitted()),
                    recovered(cell.recovered())));
        }
    }

    private static String recovered(int cycles) {
        return cycles == 0 ? "never" : cycles == 1 ? "next cycle" : cycles + " cycles later";
    }

    private static String line(String fault, String status, String topology, String emitted, String recovered) {
        return String.format(Locale.ROOT, "  %-14s %-18s %-9s %8s  %s", fault, status, topology, emitted, recovered);
    }
}
