package org.exampleservice.harness.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exampleservice.harness.python.PythonOptions;

/** Looks at the machine, and at extensions that are to run on it. Immutable, hence thread-safe. */
public final class Doctor {

    private final Map<String, String> environment;
    private final Path temporary;
    private final String output;
    private final Optional<String> python;

    /**
     * A doctor for a machine.
     *
     * @param environment variables of the process
     * @param temporary folder for temporary files
     * @param output what is known of the terminal, said in a few words
     * @param python the interpreter that is asked for, as {@code --python} names it; empty for the one on the path
     */
    public Doctor(Map<String, String> environment, Path temporary, String output, Optional<String> python) {
        this.environment = Map.copyOf(environment);
        this.temporary = temporary;
        this.output = output;
        this.python = python;
    }

    /** What this machine can and cannot do. */
    public List<Diagnosis> machine() {
        List<Diagnosis> all = new ArrayList<>(JavaCheck.all());
        all.addAll(PythonCheck.all(environment, python));
        all.addAll(NetworkCheck.all());
        all.add(FolderCheck.writable(temporary));
        all.add(TextCheck.locale(environment));
        all.add(Diagnosis.ok("terminal", output));
        return all;
    }

    /** Whether an extension can run here, and what it needs. */
    public List<Diagnosis> extension(Path place) {
        return ExtensionCheck.all(place, new PythonOptions(python, PythonOptions.DEFAULT.clock()));
    }
}
