package org.exampleservice.simulator;

/** {@code java -jar simulator.jar}. */
public final class Main {
    private Main() {}

    /** Starts the app and leaves it to its own threads, or ends with a status: 0 done, 1 environment or a bad scenario, 2 usage. */
    public static void main(String[] args) {
        Launch launch = new Cli(System.getenv(), System::nanoTime, System.out, System.err).run(args);
        launch.app().ifPresent(app -> Runtime.getRuntime().addShutdownHook(new Thread(app::close, "simulator-close")));
        if (launch.app().isEmpty()) {
            System.exit(launch.status());
        }
    }
}
