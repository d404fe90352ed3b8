package org.exampleservice.harness.fault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** One way in which an answer can be of no use, or of less. */
public enum Fault {
    UNAUTHORIZED("401", 401),
    FORBIDDEN("403", 403),
    NOT_FOUND("404", 404),
    TOO_MANY("429", 429),
    SERVER_ERROR("500", 500),
    /** No answer at all; the connection is closed when the plugin has not given up after a while of real time. */
    TIME_OUT("time-out", 0),
    /** The connection is reset when the request has been read. */
    RESET("reset", 0),
    /** The right answer in small pieces. */
    SLOW_DRIP("slow-drip", 200),
    /** Half of the body that the head has promised. */
    TRUNCATED("truncated", 200),
    /** Every number of the answer is a text; the last value if there is no number. */
    WRONG_TYPE("wrong-type", 200),
    /** The field that holds the last number of the answer is missing. */
    MISSING_FIELD("missing-field", 200),
    /** Every object has one field more. */
    EXTRA_FIELD("extra-field", 200),
    EMPTY("empty", 200),
    /** The right answer and eight million blanks. */
    HUGE("huge", 200),
    /** The first text begins with a byte of Latin 1, and the head says UTF-8. */
    WRONG_CHARSET("wrong-charset", 200),
    NOT_JSON("not-json", 200);

    private static final int HUGE_BYTES = 8_000_000;

    private final String word;
    private final int status;

    Fault(String word, int status) {
        this.word = word;
        this.status = status;
    }

    /** As people write it. */
    public String word() {
        return word;
    }

    /** What a plugin sees as the status of the answer; 0 if there is none, and the service's own if it is 200. */
    public int status() {
        return status;
    }

    /** Whether a plugin can be expected not to notice. */
    public boolean isHarmless() {
        return this == SLOW_DRIP || this == EXTRA_FIELD || this == HUGE;
    }

    /** All by their words, in their order. */
    public static Map<String, Fault> byWord() {
        Map<String, Fault> byWord = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(fault -> byWord.put(fault.word, fault));
        return byWord;
    }

    /**
     * The answer that is sent in place of the right one.
     *
     * @param planted a text that a careless service would send and that nobody may show
     */
    Delivery apply(WireAnswer right, String planted) {
        return switch (this) {
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, TOO_MANY, SERVER_ERROR -> Delivery.of(refusal(planted));
            case TIME_OUT -> Delivery.none(Delivery.Manner.SILENCE);
            case RESET -> Delivery.none(Delivery.Manner.RESET);
            case SLOW_DRIP -> new Delivery(right, Delivery.Manner.DRIP);
            case TRUNCATED -> new Delivery(right, Delivery.Manner.HALF);
            case WRONG_TYPE -> Delivery.of(right.withBody(JsonBody.wrongType(right.body())));
            case MISSING_FIELD -> Delivery.of(right.withBody(JsonBody.missingField(right.body())));
            case EXTRA_FIELD -> Delivery.of(right.withBody(JsonBody.extraField(right.body())));
            case EMPTY -> Delivery.of(right.withBody(new byte[0]));
            case HUGE -> Delivery.of(right.withBody(padded(right.body())));
            case WRONG_CHARSET ->
                Delivery.of(right.withBody(JsonBody.wrongCharset(right.body()))
                        .withContentType("application/json; charset=utf-8"));
            case NOT_JSON ->
                Delivery.of(right.withContentType("text/html")
                        .withBody(bytes(
                                "<!DOCTYPE html><html><body>Down for maintenance. " + planted + "</body></html>\n")));
        };
    }

    private WireAnswer refusal(String planted) {
        WireAnswer answer = WireAnswer.of(
                status, "application/json", bytes("{\"error\": \"refused\", \"session\": \"" + planted + "\"}"));
        return switch (this) {
            case UNAUTHORIZED -> answer.withHeader("WWW-Authenticate: Basic realm=\"example\"");
            case TOO_MANY -> answer.withHeader("Retry-After: 60");
            default -> answer;
        };
    }

    private static byte[] padded(byte[] body) {
        byte[] padded = Arrays.copyOf(body, body.length + HUGE_BYTES);
        Arrays.fill(padded, body.length, padded.length, (byte) ' ');
        return padded;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
