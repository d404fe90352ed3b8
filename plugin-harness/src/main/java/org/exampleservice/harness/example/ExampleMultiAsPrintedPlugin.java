package org.exampleservice.harness.example;

/**
 * {@link ExampleMultiPlugin} as the tutorial's listing has it: the line that gives back the state's name is missing
 * there, so the state is null and the first device's first report fails (sdk.md 1.8, 5.6). Kept to show how a contract
 * finds such a slip. Not thread-safe.
 */
public final class ExampleMultiAsPrintedPlugin extends ExampleMultiPlugin {

    @Override
    String nextState() {
        super.nextState();
        return null;
    }
}
