package org.exampleservice.harness.activegate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A simulated day of a large extension in steady memory; too long for every build, so it runs when asked:
 * {@code mvn test -pl plugin-harness -am -Dtest=MemoryTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dactivegate.devices=1000}.
 */
@EnabledIfSystemProperty(named = "activegate.devices", matches = "[0-9]+")
class MemoryTest {

    private static final int MINUTES = 1440;
    private static final int LOOKS = 6;

    @TempDir
    private Path folder;

    @Test
    void a_day_takes_no_more_memory_than_its_first_quarter() {
        String devices = System.getProperty("activegate.devices");
        List<Long> megabytes = new ArrayList<>();
        long begun = System.nanoTime();
        try (LocalActiveGate gate = LocalActiveGate.open(GateOptions.in(folder))) {
            Packages.upload(gate, "1.0");
            gate.create(Packages.NAME, new EndpointForm("one", true, Map.of("url", "devices " + devices)));
            for (int look = 0; look < LOOKS; look++) {
                gate.step(MINUTES / LOOKS);
                megabytes.add(megabytesInUse());
            }
            System.out.printf(
                    "%s devices, %d minutes in %.1f s; MB in use after each sixth: %s; minutes kept: %d%n",
                    devices,
                    MINUTES,
                    (System.nanoTime() - begun) / 1e9,
                    megabytes,
                    gate.extensions().get(0).endpoints().get(0).history().size());
        }
        assertThat(megabytes.get(LOOKS - 1)).isLessThan(megabytes.get(1) * 11 / 10 + 5);
    }

    private static long megabytesInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
