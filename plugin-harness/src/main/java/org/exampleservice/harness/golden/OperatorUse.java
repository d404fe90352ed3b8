package org.exampleservice.harness.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What each operator of a golden was asked, to find those that never mattered. */
final class OperatorUse {

    private final Map<String, Use> uses = new TreeMap<>();
    private final List<Use> touched = new ArrayList<>();

    private static final class Use {
        private final int line;
        private final String path;
        private final Expectation.Operator operator;
        private final Value first;
        private boolean plain = true;
        private int cycles;

        Use(int line, String path, Expectation.Operator operator, Value first) {
            this.line = line;
            this.path = path;
            this.operator = operator;
            this.first = first;
        }

        void ask(Value actual) {
            plain &= operator.isPlainly(actual, first);
            cycles++;
        }

        UnneededOperator unneeded() {
            return new UnneededOperator(line, path, operator.json(), Shortened.of(first.json()), cycles);
        }
    }

    void accepted(Fact golden, String field, Expectation expected, Value actual) {
        if (expected instanceof Expectation.Operator operator) {
            accepted(golden.line(), golden.id() + " / " + field, operator, actual);
        }
    }

    void accepted(int line, String path, Expectation.Operator operator, Value actual) {
        String key = String.format(Locale.ROOT, "%010d %s", line, path);
        Use use = uses.computeIfAbsent(key, name -> new Use(line, path, operator, actual));
        use.ask(actual);
        touched.add(use);
    }

    void beginCycle() {
        touched.clear();
    }

    /** The cycle is the one before over again. */
    void repeatCycle() {
        touched.forEach(use -> use.cycles++);
    }

    List<UnneededOperator> unneeded() {
        return uses.values().stream()
                .filter(use -> use.plain)
                .map(Use::unneeded)
                .toList();
    }
}
