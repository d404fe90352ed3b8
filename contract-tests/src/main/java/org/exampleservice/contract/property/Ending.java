package org.exampleservice.contract.property;

/** How a query, or the birth of an instance, ends (sdk.md 8.1). */
public enum Ending {
    /** It returns. */
    RETURNS,
    /** {@code NothingToReportException}. */
    NOTHING_TO_REPORT,
    /** {@code AuthException}. */
    AUTH,
    /** {@code ConfigException}. */
    CONFIG,
    /** Any other exception. */
    UNKNOWN,
    /** Any other exception, without a message. */
    SILENT,
    /** A subclass of {@code AuthException}, which counts as any other exception. */
    SUBCLASS,
    /** What Java throws that is no exception. */
    JAVA_ERROR
}
