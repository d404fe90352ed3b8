package org.exampleservice.harness.activegate;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.exampleservice.harness.engine.LimitProfile;
import org.exampleservice.harness.engine.RunPlan;
import org.exampleservice.harness.engine.Surroundings;
import org.exampleservice.harness.packaging.PackageLimits;
import org.exampleservice.harness.python.PythonOptions;

/**
 * How a stand-in is set up; start from {@link #in} and change what differs. Immutable, hence thread-safe.
 *
 * @param dataFolder keeps packages, endpoints and token; made if it is not there
 * @param start the first simulated minute; {@link RunPlan#DEFAULT_START} by default
 * @param python how Python extensions are run
 * @param patience how long a query may take in real time before it is given up; 30 s by default, positive
 * @param history how much of the past is kept
 * @param limits in force; {@link LimitProfile#SDK_1_223} by default
 * @param packages how large packages may be
 * @param surroundings told of the time before each query; none by default
 * @param time real time, by which minutes are paced
 * @param javaCode whether Java code of uploaded packages runs, inside this process and with its rights; false by default,
 *     so that packages run Python in processes of their own, and classes that this program has anyway
 */
public record GateOptions(
        Path dataFolder,
        Instant start,
        PythonOptions python,
        Duration patience,
        HistoryLimits history,
        LimitProfile limits,
        PackageLimits packages,
        Surroundings surroundings,
        RealTime time,
        boolean javaCode) {

    public GateOptions {
        Objects.requireNonNull(dataFolder, "dataFolder");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(python, "python");
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(packages, "packages");
        Objects.requireNonNull(surroundings, "surroundings");
        Objects.requireNonNull(time, "time");
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience is " + patience + "; it must be positive");
        }
    }

    /** With the defaults, and that folder. */
    public static GateOptions in(Path dataFolder) {
        return new GateOptions(
                dataFolder,
                RunPlan.DEFAULT_START,
                PythonOptions.DEFAULT,
                Duration.ofSeconds(30),
                HistoryLimits.DEFAULT,
                LimitProfile.SDK_1_223,
                PackageLimits.DEFAULT,
                Surroundings.NONE,
                RealTime.SYSTEM,
                false);
    }

    public GateOptions withStart(Instant newStart) {
        return new GateOptions(
                dataFolder, newStart, python, patience, history, limits, packages, surroundings, time, javaCode);
    }

    public GateOptions withPython(PythonOptions newPython) {
        return new GateOptions(
                dataFolder, start, newPython, patience, history, limits, packages, surroundings, time, javaCode);
    }

    public GateOptions withPatience(Duration newPatience) {
        return new GateOptions(
                dataFolder, start, python, newPatience, history, limits, packages, surroundings, time, javaCode);
    }

    public GateOptions withHistory(HistoryLimits newHistory) {
        return new GateOptions(
                dataFolder, start, python, patience, newHistory, limits, packages, surroundings, time, javaCode);
    }

    public GateOptions withPackages(PackageLimits newPackages) {
        return new GateOptions(
                dataFolder, start, python, patience, history, limits, newPackages, surroundings, time, javaCode);
    }

    public GateOptions withSurroundings(Surroundings newSurroundings) {
        return new GateOptions(
                dataFolder, start, python, patience, history, limits, packages, newSurroundings, time, javaCode);
    }

    public GateOptions withTime(RealTime newTime) {
        return new GateOptions(
                dataFolder, start, python, patience, history, limits, packages, surroundings, newTime, javaCode);
    }

    public GateOptions withJavaCode(boolean newJavaCode) {
        return new GateOptions(
                dataFolder, start, python, patience, history, limits, packages, surroundings, time, newJavaCode);
    }
}
