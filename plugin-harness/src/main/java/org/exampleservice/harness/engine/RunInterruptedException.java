package org.exampleservice.harness.engine;

/** The thread that drove a run was interrupted; the run is over and its plugin was told to end. */
public class RunInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RunInterruptedException() {
        super("the run was interrupted");
    }
}
