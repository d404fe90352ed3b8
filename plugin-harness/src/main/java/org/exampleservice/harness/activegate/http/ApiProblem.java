package org.exampleservice.harness.activegate.http;

import java.util.List;
import org.exampleservice.harness.activegate.GateProblem;
import org.exampleservice.harness.activegate.GateProblem.Violation;
import org.exampleservice.harness.packaging.PackageRefusedException;

/** Why a request is not obeyed, which is also its answer: the error envelope of sdk.md 2.6. Repeats no secret. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Violation> violations;

    ApiProblem(int status, String message) {
        this(status, message, List.of());
    }

    private ApiProblem(int status, String message, List<Violation> violations) {
        super(message);
        this.status = status;
        this.violations = violations;
    }

    static ApiProblem of(GateProblem problem) {
        int status = switch (problem.kind()) {
            case INVALID -> 400;
            case MISSING -> 404;
            case TAKEN -> 409;
        };
        return new ApiProblem(status, problem.getMessage(), problem.violations());
    }

    /** 400, or 413 for one that is too large; each reason is also a violation, by its code. */
    static ApiProblem of(PackageRefusedException refused) {
        boolean large =
                refused.refusals().stream().anyMatch(refusal -> refusal.code().equals("too-large"));
        List<Violation> violations = refused.refusals().stream()
                .map(refusal -> new Violation("file/" + refusal.code(), refusal.toString()))
                .toList();
        return new ApiProblem(large ? 413 : 400, refused.getMessage(), violations);
    }

    int status() {
        return status;
    }

    String json() {
        return Json.text(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("error");
            json.writeNumberField("code", status);
            json.writeStringField("message", getMessage());
            json.writeArrayFieldStart("constraintViolations");
            for (Violation violation : violations) {
                json.writeStartObject();
                json.writeStringField("path", violation.path());
                json.writeStringField("message", violation.message());
                json.writeStringField("parameterLocation", "PAYLOAD_BODY");
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
