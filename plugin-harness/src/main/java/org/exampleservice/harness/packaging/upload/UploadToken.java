package org.exampleservice.harness.packaging.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** A token of the server. Its text form shows nothing of it. Immutable, hence thread-safe. */
public final class UploadToken {

    /** Names a file with a token. */
    public static final String VARIABLE = "ONEAGENT_PLUGIN_UPLOAD_TOKEN";

    private static final int LONGEST = 4096;

    private final String secret;

    private UploadToken(String secret) {
        this.secret = secret;
    }

    /** As the other, with nobody to ask. */
    public static UploadToken find(
            Optional<String> value, Optional<Path> file, Map<String, String> environment, Path moduleFile) {
        return find(value, file, environment, moduleFile, Optional::empty);
    }

    /**
     * Looks where the SDK looks: the value given, the file given, the file that the environment names, the file of the
     * ActiveGate's module; else asks (sdk.md 2.3, 2.5).
     *
     * @param ask somebody who may know it
     * @throws UploadException if there is none, or it cannot be one
     */
    public static UploadToken find(
            Optional<String> value,
            Optional<Path> file,
            Map<String, String> environment,
            Path moduleFile,
            Supplier<Optional<String>> ask) {
        return value.map(UploadToken::of)
                .or(() -> file.map(UploadToken::in))
                .or(() -> Optional.ofNullable(environment.get(VARIABLE))
                        .filter(text -> !text.isBlank())
                        .map(Path::of)
                        .map(UploadToken::in))
                .or(() -> Optional.of(moduleFile).filter(Files::isRegularFile).map(UploadToken::in))
                .or(() -> ask.get().map(UploadToken::of))
                .orElseThrow(() -> new UploadException(
                        "token is missing (sdk.md 2.5). Give its file with --token-file, name the file in " + VARIABLE
                                + ", or put it into " + moduleFile));
    }

    private static UploadToken in(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new UploadException("the token file " + file + " is larger than any token. Check the path");
            }
            return of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UploadException("the token file " + file + " cannot be read (sdk.md 2.5). Check the path");
        }
    }

    static UploadToken of(String text) {
        String secret = Objects.requireNonNull(text, "text").strip();
        if (secret.isEmpty()) {
            throw new UploadException("token is missing: what was given is empty (sdk.md 2.5). Give one");
        }
        if (!secret.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new UploadException("the token has blanks or strange characters in it, so it is none. Copy it anew");
        }
        return new UploadToken(secret);
    }

    String header() {
        return "Api-Token " + secret;
    }

    /** A text without the token in it. */
    String hide(String text) {
        return text.replace(secret, toString());
    }

    /** One {@code #} for each character, as the SDK shows it. */
    @Override
    public String toString() {
        return "#".repeat(secret.length());
    }
}
