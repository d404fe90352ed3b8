package org.exampleservice.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exampleservice.harness.doctor.Diagnosis;
import org.exampleservice.harness.doctor.Diagnosis.Level;
import org.exampleservice.harness.doctor.DiagnosisJson;
import org.exampleservice.harness.doctor.Doctor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doctor}: what this machine can and cannot do. */
@Command(
        name = "doctor",
        description = {
            "Says what this machine can and cannot do, and how to mend it; with folders, whether these extensions run.",
            "What is limited does not fail it; what is broken does. It stays on this machine."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  plugin-harness doctor",
            "  plugin-harness doctor fixtures/plugins/py-example-stats",
            "  plugin-harness doctor --python /usr/bin/python3.9 my-extension"
        })
final class DoctorCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Paint paint;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "DIR", description = "Folders of extensions to look at too.")
    private List<Path> folders = List.of();

    @Option(
            names = "--python",
            paramLabel = "COMMAND",
            description = "Look at this Python instead of the one on the path; bundled for the fetched one.")
    private Optional<String> python = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object instead of lines.")
    private boolean json;

    DoctorCommand(Map<String, String> environment, Paint paint) {
        this.environment = environment;
        this.paint = paint;
    }

    @Override
    public Integer call() {
        folders.stream().filter(folder -> !Files.exists(folder)).findFirst().ifPresent(this::refuse);
        Doctor doctor = new Doctor(environment, Path.of(System.getProperty("java.io.tmpdir")), terminal(), python);
        List<Diagnosis> all = new ArrayList<>(doctor.machine());
        folders.forEach(folder -> all.addAll(doctor.extension(folder)));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(DiagnosisJson.of(all));
        } else {
            all.forEach(one -> print(one, out));
        }
        boolean broken = all.stream().anyMatch(one -> one.level() == Level.BROKEN);
        return (broken ? ExitCode.ENVIRONMENT : ExitCode.OK).code();
    }

    private void refuse(Path folder) {
        throw new ParameterException(
                spec.commandLine(), "there is no " + folder + "; name a folder with plugin.json, or none");
    }

    private String terminal() {
        return (Paint.isTerminal() ? "there is one" : "there is none")
                + (paint.on() ? "; colours are on, NO_COLOR or --color never turns them off" : "; no colours");
    }

    private void print(Diagnosis one, PrintWriter out) {
        String level = String.format("%-7s", one.level().word());
        out.println(painted(one.level(), level) + "  " + String.format("%-10s", one.topic()) + "  "
                + Plain.text(one.found()));
        out.println(" ".repeat(21) + paint.faint("for " + one.verbs()));
        one.remedy().lines().forEach(line -> out.println(" ".repeat(21) + Plain.text(line)));
    }

    private String painted(Level level, String text) {
        return switch (level) {
            case OK -> paint.good(text);
            case LIMITED -> paint.doubtful(text);
            case BROKEN -> paint.bad(text);
        };
    }
}
