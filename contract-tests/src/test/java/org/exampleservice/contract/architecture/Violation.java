package org.exampleservice.contract.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Does everything that a rule forbids, so that each rule can be seen to fail. Never run. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "SystemExitOutsideMain", "ThreadSafe"})
final class Violation {

    private Violation() {}

    static List<Object> clocks() {
        LongSupplier reference = System::nanoTime;
        return List.of(
                System.currentTimeMillis(),
                reference,
                Instant.now(),
                Clock.systemUTC(),
                Clock.systemDefaultZone(),
                LocalDate.now(),
                LocalDateTime.now(),
                ZonedDateTime.now());
    }

    static List<Object> chances() {
        return List.of(
                Math.random(),
                new Random(),
                new SplittableRandom(),
                ThreadLocalRandom.current(),
                UUID.randomUUID(),
                new SecureRandom());
    }

    static void sleeps() throws InterruptedException {
        Thread.sleep(1);
        TimeUnit.MILLISECONDS.sleep(1);
    }

    static void exits() {
        Runtime.getRuntime().halt(1);
        System.exit(1);
    }

    static void prints() {
        System.out.println();
        System.err.println();
    }

    static Object loads() throws ClassNotFoundException {
        return Class.forName("org.exampleservice.simulator.Main");
    }

    static Object starts() throws IOException {
        return new ProcessBuilder("true").start();
    }

    static Class<?> uses() {
        return JavaClasses.class;
    }
}
