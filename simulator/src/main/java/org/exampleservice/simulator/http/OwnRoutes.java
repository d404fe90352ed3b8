package org.exampleservice.simulator.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * The routes that are the simulator's own and not the demo service's: {@code /admin/…}, {@code /ui} and {@code /metrics}.
 */
record OwnRoutes(AdminApi admin, UiRoutes ui, MetricsPage metrics) {
    /** The answer, empty for a request to the demo service. */
    Optional<Answer> answer(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (AdminApi.isAbout(path)) {
            return Optional.of(admin.answer(adminRequest(request)));
        }
        if (UiRoutes.isAbout(path)) {
            return Optional.of(ui.answer(adminRequest(request)));
        }
        return path.equals(MetricsPage.PATH) ? Optional.of(metrics(request.getMethod())) : Optional.empty();
    }

    private Answer metrics(String method) {
        return switch (method) {
            case "GET" -> metrics.answer();
            case "HEAD" -> metrics.answer().withoutBody();
            default -> ErrorPages.METHOD_NOT_ALLOWED;
        };
    }

    private static AdminRequest adminRequest(HttpServletRequest request) {
        return new AdminRequest(
                request.getMethod(),
                request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                isLocal(request),
                Optional.ofNullable(request.getHeader("Host")),
                Optional.ofNullable(request.getHeader("Origin")),
                Optional.ofNullable(request.getHeader("Authorization")));
    }

    private static boolean isLocal(HttpServletRequest request) {
        return new InetSocketAddress(request.getRemoteAddr(), 0).getAddress().isLoopbackAddress();
    }
}
