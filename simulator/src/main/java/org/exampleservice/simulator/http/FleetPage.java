package org.exampleservice.simulator.http;

import java.util.function.LongSupplier;
import org.exampleservice.simulator.engine.ClusterSimulation;
import org.exampleservice.simulator.engine.Page;
import org.exampleservice.simulator.json.FleetMetrics;

/**
 * The fleet itself at {@code /fleet.prom}, as Prometheus text: the figures that {@code /topology} shows at the same
 * instant, without its faults. A fleet of more than {@value #MOST} nodes is read in pages. It asks for the service's
 * credentials and is counted nowhere: in compat it shows what {@code /topology} answered last.
 *
 * @param shownStep the step that {@code /topology} shows
 */
record FleetPage(DemoConfig config, LongSupplier shownStep) {
    static final String PATH = "/fleet.prom";
    private static final long MOST = 10_000;

    Answer answer(String query, String authorization) {
        if (config.auth().filter(auth -> !auth.admits(authorization)).isPresent()) {
            return ErrorPages.UNAUTHORIZED;
        }
        return PageQuery.read(query).filter(this::isNotTooMuch).map(this::page).orElse(ErrorPages.BAD_FLEET_PAGE);
    }

    private Answer page(Page page) {
        ClusterSimulation simulation = config.simulation();
        long step = shownStep.getAsLong();
        return Answer.ok(
                MetricsPage.CONTENT_TYPE, Body.of(FleetMetrics.text(visitor -> simulation.show(step, page, visitor))));
    }

    private boolean isNotTooMuch(Page page) {
        return page.limit() <= MOST || config.simulation().mostNodes() <= MOST;
    }
}
