package org.exampleservice.harness.recording;

/** What a minute brought to the plugin (sdk.md 5.1). */
public enum Turn {
    /** It was queried. */
    QUERIED,
    /** Its query of an earlier minute was still running, so this one was skipped. */
    STILL_RUNNING,
    /** Its turn did not come, as when the machine that runs it stood still. */
    MISSED,
    /** It had failed too often in a row and is not run again until its configuration changes. */
    GIVEN_UP,
    /** Its endpoint was switched off. */
    DISABLED,
    /** It was not loaded, because it does not go together with another extension (sdk.md 4.2, 8.1). */
    NOT_LOADED
}
