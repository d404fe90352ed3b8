package org.exampleservice.harness.cli;

/** What the process ends with. */
enum ExitCode {
    OK(0, "all is well"),
    BUG(1, "internal error, a bug in the kit"),
    USAGE(2, "wrong usage, or a contract that cannot be read"),
    DEFINITION(3, "plugin.json is invalid"),
    PLUGIN(4, "the plugin raised: a status of the endpoint is an error"),
    DIFFERENCE(5, "an expectation failed, or a golden differs or was rewritten"),
    ENVIRONMENT(6, "something outside is missing: an address, a port, a file of answers"),
    LIMIT(7, "a limit was reached, or a query did not return"),
    INTERRUPTED(130, "interrupted");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }
}
