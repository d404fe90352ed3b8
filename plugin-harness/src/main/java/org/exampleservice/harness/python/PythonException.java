package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import org.exampleservice.harness.plugin.AuthException;
import org.exampleservice.harness.plugin.ConfigException;
import org.exampleservice.harness.plugin.ForeignTrace;
import org.exampleservice.harness.plugin.NothingToReportException;

/** An exception of an extension that is none of the three that the API knows; its text is the first argument. */
final class PythonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final class AuthSubclass extends AuthException {
        private static final long serialVersionUID = 1L;

        AuthSubclass(String text) {
            super(text);
        }
    }

    private static final class ConfigSubclass extends ConfigException {
        private static final long serialVersionUID = 1L;

        ConfigSubclass(String text) {
            super(text);
        }
    }

    private static final class NothingSubclass extends NothingToReportException {
        private static final long serialVersionUID = 1L;

        NothingSubclass(String text) {
            super(text);
        }
    }

    private PythonException(String text) {
        super(text);
    }

    /** What the extension raised, by its exact class (sdk.md 8.1). */
    static RuntimeException of(JsonNode raised) {
        boolean exact = raised.path("exact").asBoolean();
        RuntimeException exception =
                of(raised.path("kind").asText(), exact, raised.path("text").asText());
        exception.initCause(new ForeignTrace(
                raised.path("raised").asText(),
                raised.path("trace").asText(),
                raised.path("place").asText()));
        return exception;
    }

    /** What became of the process rather than of the extension. */
    static PythonException of(String text, String trace) {
        PythonException exception = new PythonException(text);
        exception.initCause(new ForeignTrace("extension process", trace));
        return exception;
    }

    private static RuntimeException of(String kind, boolean exact, String text) {
        return switch (kind) {
            case "AuthException" -> exact ? new AuthException(text) : new AuthSubclass(text);
            case "ConfigException" -> exact ? new ConfigException(text) : new ConfigSubclass(text);
            case "NothingToReportException" -> exact ? new NothingToReportException(text) : new NothingSubclass(text);
            default -> new PythonException(text);
        };
    }
}
