package org.exampleservice.harness.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.util.Optional;

/** Asks whoever sits at the terminal; nobody where there is none, as in CI. Stateless, hence thread-safe. */
final class Asking {

    private Asking() {}

    /** What is typed. */
    static Optional<BufferedReader> terminal() {
        return console().map(console -> new BufferedReader(console.reader()));
    }

    /** A token that is typed unseen. */
    static Optional<String> secret() {
        return console()
                .map(console -> console.readPassword("Token for the upload (is not shown): "))
                .map(String::new);
    }

    private static Optional<Console> console() {
        return Paint.isTerminal() ? Optional.of(System.console()) : Optional.empty();
    }
}
