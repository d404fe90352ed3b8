package org.exampleservice.harness.python;

import java.util.Map;
import org.exampleservice.harness.plugin.MonitoringPlugin;

/**
 * One run of an extension: its instances share a process, so that modules are imported once, as in the runtime (sdk.md
 * 5.1); a process that died is followed by a new one. Closing it leaves neither process nor folder behind.
 *
 * <p>Thread-safe: the run may be closed while an instance hangs.
 */
public final class PythonRun implements AutoCloseable {

    private final PythonExtension extension;
    private final Map<String, String> environment;
    private int instances;
    private WorkFolder work;
    private PythonProcess process;
    private boolean closed;

    PythonRun(PythonExtension extension, Map<String, String> environment) {
        this.extension = extension;
        this.environment = Map.copyOf(environment);
    }

    /** The next instance. */
    public synchronized MonitoringPlugin newInstance() {
        return new PythonPlugin(this, ++instances);
    }

    /** Starts the process before an instance asks for it; what goes wrong is told when one does. */
    synchronized void begin() {
        try {
            process = launch();
        } catch (RuntimeException toldLater) {
            process = null;
        }
    }

    /** The living process, started if there is none. */
    PythonProcess process() {
        PythonProcess living;
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the run is over");
            }
            if (process != null && !process.isAlive()) {
                process.close();
                process = null;
            }
            process = process == null ? launch() : process;
            living = process;
        }
        living.connect();
        return living;
    }

    private PythonProcess launch() {
        work = work == null
                ? WorkFolder.create(extension.folder(), Requirements.compiled(extension.interpreter()))
                : work;
        return new PythonProcess(extension, work, environment);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (process != null) {
            process.close();
        }
        if (work != null) {
            work.close();
            work = null;
        }
    }
}
