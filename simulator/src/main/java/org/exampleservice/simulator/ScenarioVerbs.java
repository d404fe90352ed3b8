package org.exampleservice.simulator;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.exampleservice.document.DocumentException;
import org.exampleservice.simulator.model.Dialect;
import org.exampleservice.simulator.scenario.ScenarioReader;
import org.exampleservice.simulator.scenario.ShippedScenarios;

/** What the command can do with scenarios other than show them. */
final class ScenarioVerbs {
    private final PrintStream out;
    private final PrintStream err;

    ScenarioVerbs(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** One line without control characters. */
    static String printable(String line) {
        return line.replaceAll("\\p{Cntrl}", "?");
    }

    /** Names every shipped scenario and what it tells. */
    void list() {
        int width =
                ShippedScenarios.names().stream().mapToInt(String::length).max().orElseThrow();
        for (String name : ShippedScenarios.names()) {
            String description =
                    ShippedScenarios.find(name, Dialect.TUTORIAL).orElseThrow().description();
            out.println(name + " ".repeat(width + 2 - name.length()) + description);
        }
    }

    /** Says of each file that it is in order, or what is wrong with it, one problem a line; whether all are. */
    boolean validate(String... files) {
        boolean valid = true;
        for (String file : files) {
            valid &= validate(file);
        }
        return valid;
    }

    private boolean validate(String file) {
        try {
            ScenarioReader.read(Path.of(file));
            out.println(printable(file + ": valid"));
            return true;
        } catch (DocumentException e) {
            e.problems().forEach(problem -> err.println(printable(problem.toString())));
        } catch (InvalidPathException e) {
            err.println(printable(file + ": no name of a file (" + e.getReason() + "). Give one that exists."));
        }
        return false;
    }
}
