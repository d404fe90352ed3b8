package org.exampleservice.harness.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exampleservice.document.Nearest;
import org.exampleservice.harness.lint.Rule;
import org.exampleservice.harness.lint.RuleHelp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: the page of a rule, or the list of all. */
@Command(
        name = "explain",
        description = "Explains a rule of validate: what, why, an example of both sides; without a rule, lists them.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  plugin-harness explain", "  plugin-harness explain name-pattern"})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "RULE", description = "Id of a rule.")
    private Optional<String> id = Optional.empty();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (id.isEmpty()) {
            Rule.all()
                    .forEach(rule -> out.printf(
                            "%-24s %-8s %s%n", rule.id(), rule.severity().word(), rule.text()));
        } else {
            RuleHelp.of(Rule.of(id.get()).orElseThrow(this::unknown)).lines().forEach(out::println);
        }
        return ExitCode.OK.code();
    }

    private ParameterException unknown() {
        List<String> ids = Rule.all().stream().map(Rule::id).toList();
        return new ParameterException(
                spec.commandLine(),
                "there is no rule " + id.orElseThrow()
                        + Nearest.to(id.orElseThrow(), ids)
                                .map(near -> "; the nearest is " + near)
                                .orElse("; plugin-harness explain lists them"));
    }
}
