package org.exampleservice.harness.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.doctor.Diagnosis.Level;
import org.exampleservice.harness.python.PythonProbe;
import org.exampleservice.harness.python.PythonSetupException;

/** The Pythons that extensions can run with. */
final class PythonCheck {

    private static final String PYTHON = "python";
    private static final String REQUESTS = "requests";
    private static final String OTHER = "name another one with --python";

    private PythonCheck() {}

    /** One that is asked for must do; one on the path need not be there. */
    static List<Diagnosis> all(Map<String, String> environment, Optional<String> asked) {
        List<Diagnosis> all = new ArrayList<>();
        Optional<Path> found = PythonProbe.onPath(environment);
        if (asked.isPresent()) {
            all.addAll(asked(asked.get()));
        } else if (found.isPresent()) {
            all.addAll(of(found.get(), Level.LIMITED));
        } else {
            all.add(Diagnosis.limited(
                    PYTHON,
                    "no python3 on the path, so Python extensions cannot run; all else can",
                    "install Python 3.6 or newer, or name one with --python"));
        }
        all.add(Diagnosis.ok(
                "bundled",
                PythonProbe.bundled()
                        .map(folder -> "a Python of the kit's own at " + folder + ", for --python bundled")
                        .orElse("no Python of the kit's own; none is needed where there is a python3")));
        return all;
    }

    private static List<Diagnosis> asked(String command) {
        try {
            return of(PythonProbe.asked(command), Level.BROKEN);
        } catch (PythonSetupException e) {
            return List.of(Diagnosis.broken(PYTHON, e.getMessage(), OTHER));
        }
    }

    private static List<Diagnosis> of(Path python, Level unusable) {
        try {
            String version = PythonProbe.version(python);
            boolean requests = PythonProbe.finds(python, REQUESTS);
            return List.of(
                    Diagnosis.ok(PYTHON, version + " at " + python),
                    requests
                            ? Diagnosis.ok(REQUESTS, "extensions that import it can run")
                            : Diagnosis.limited(
                                    REQUESTS,
                                    "not there for " + python + ", and most extensions import it",
                                    python + " -m pip install requests, or a .venv beside the extension that has it"));
        } catch (PythonSetupException e) {
            return List.of(new Diagnosis(PYTHON, unusable, e.getMessage(), OTHER));
        }
    }
}
