package org.exampleservice.harness.python;

import org.exampleservice.harness.plugin.AnsweredAhead;
import org.exampleservice.harness.plugin.MonitoringPlugin;
import org.exampleservice.harness.plugin.PluginContext;

/** One instance of a Python extension; the process that it lives in is shared with those before and after it. */
final class PythonPlugin implements MonitoringPlugin, AnsweredAhead {

    private final PythonRun run;
    private final int number;
    private PythonProcess process;
    private PluginContext context;

    PythonPlugin(PythonRun run, int number) {
        this.run = run;
        this.number = number;
    }

    /** Has the instance made; the base class's constructor calls initialize. */
    @Override
    public void initialize(PluginContext newContext) {
        context = newContext;
        process = run.process();
        process.obey(Commands.create(number, context), context);
    }

    @Override
    public void query(PluginContext newContext) {
        context = newContext;
        process.query(number, context);
    }

    @Override
    public boolean isAnswered() {
        return process != null && process.isAnswered();
    }

    /** A process that has died has nothing to close; one that has gone on to turns that do not come is of no use. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        if (process.isAhead()) {
            process.close();
        } else if (process.isAlive()) {
            process.obey(Commands.close(number, context), context);
        }
    }
}
