package org.exampleservice.simulator.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The routes that are the simulator's own and not the demo service's: {@code /admin/…}, {@code /metrics}, {@code
 * /fleet.prom} and {@code /ui}.
 */
record OwnRoutes(AdminApi admin, UiRoutes ui, MetricsPage metrics, FleetPage fleet) {
    /** Whether a path is one of these. */
    static boolean isOwn(String path) {
        return AdminApi.isAbout(path)
                || UiRoutes.isAbout(path)
                || path.equals(MetricsPage.PATH)
                || path.equals(FleetPage.PATH);
    }

    /** The answer, empty for a request to the demo service. */
    Optional<Answer> answer(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (AdminApi.isAbout(path)) {
            return Optional.of(admin.answer(adminRequest(request)));
        }
        if (UiRoutes.isAbout(path)) {
            return Optional.of(ui.answer(adminRequest(request)));
        }
        if (path.equals(MetricsPage.PATH)) {
            return Optional.of(read(request, metrics::answer));
        }
        return path.equals(FleetPage.PATH) ? Optional.of(read(request, () -> fleet(request))) : Optional.empty();
    }

    private Answer fleet(HttpServletRequest request) {
        return fleet.answer(request.getQueryString(), request.getHeader("Authorization"));
    }

    private static Answer read(HttpServletRequest request, Supplier<Answer> page) {
        return switch (request.getMethod()) {
            case "GET" -> page.get();
            case "HEAD" -> page.get().withoutBody();
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
                Optional.ofNullable(request.getHeader("Authorization")),
                most -> firstBytes(request, most));
    }

    private static byte[] firstBytes(HttpServletRequest request, int most) {
        try {
            return request.getInputStream().readNBytes(most);
        } catch (IOException | RuntimeException e) {
            throw new AdminProblem(400, "the body cannot be read; send it whole, as its headers say");
        }
    }

    private static boolean isLocal(HttpServletRequest request) {
        return new InetSocketAddress(request.getRemoteAddr(), 0).getAddress().isLoopbackAddress();
    }
}
