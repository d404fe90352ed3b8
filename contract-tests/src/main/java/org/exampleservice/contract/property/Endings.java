package org.exampleservice.contract.property;

import org.exampleservice.harness.plugin.AuthException;
import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.NothingToReportException;

/** Ends a query as an {@link Ending} says. */
final class Endings {

    static final String TEXT = "as the chain says";

    private static final class Subclass extends AuthException {
        private static final long serialVersionUID = 1L;

        Subclass() {
            super(TEXT);
        }
    }

    private Endings() {}

    static void raise(Ending ending) {
        switch (ending) {
            case RETURNS -> {}
            case NOTHING_TO_REPORT -> throw new NothingToReportException(TEXT);
            case AUTH -> throw new AuthException(TEXT);
            case CONFIG -> throw new ConfigException(TEXT);
            case UNKNOWN -> throw new IllegalStateException(TEXT);
            case SILENT -> throw new IllegalStateException();
            case SUBCLASS -> throw new Subclass();
            case JAVA_ERROR -> throw new AssertionError(TEXT);
        }
    }
}
