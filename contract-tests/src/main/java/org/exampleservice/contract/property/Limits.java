package org.exampleservice.contract.property;

/**
 * The limits that a chain runs under (sdk.md 6.1), without the engine's words for them.
 *
 * @param groups per minute
 * @param devices per minute
 * @param properties per entity and cycle
 * @param keyLength longest property key, in characters
 * @param valueLength longest property value, in characters
 * @param measurements per cycle
 * @param events per cycle
 * @param tuples distinct dimension tuples per entity and metric
 */
public record Limits(
        int groups,
        int devices,
        int properties,
        int keyLength,
        int valueLength,
        int measurements,
        int events,
        int tuples) {

    /** As SDK 1.223 has them. */
    public static final Limits SDK = new Limits(500, 5000, 20, 99, 199, 100_000, 100, 1000);

    /** So small that short chains reach all of them. */
    public static final Limits TINY = new Limits(2, 3, 2, 99, 199, 8, 2, 2);
}
