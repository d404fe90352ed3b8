package org.exampleservice.contract.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that cannot fail says nothing, so each kind is shown a class that breaks it. */
class RulesCanFailTest {

    private static final JavaClasses VIOLATION = new ClassFileImporter().importClasses(Violation.class);

    @ParameterizedTest
    @CsvSource({
        "SYSTEM_CLOCK, System.currentTimeMillis()",
        "SYSTEM_CLOCK, System.nanoTime()",
        "SYSTEM_CLOCK, Instant.now()",
        "SYSTEM_CLOCK, Clock.systemUTC()",
        "SYSTEM_CLOCK, Clock.systemDefaultZone()",
        "SYSTEM_CLOCK, LocalDate.now()",
        "SYSTEM_CLOCK, LocalDateTime.now()",
        "SYSTEM_CLOCK, ZonedDateTime.now()",
        "UNSEEDED_CHANCE, Math.random()",
        "UNSEEDED_CHANCE, util.Random.<init>()",
        "UNSEEDED_CHANCE, SplittableRandom.<init>()",
        "UNSEEDED_CHANCE, ThreadLocalRandom.current()",
        "UNSEEDED_CHANCE, UUID.randomUUID()",
        "UNSEEDED_CHANCE, SecureRandom.<init>()",
        "SLEEP, Thread.sleep(long)",
        "SLEEP, TimeUnit.sleep(long)",
        "EXIT, System.exit(int)",
        "EXIT, Runtime.halt(int)",
        "PRINT, System.out",
        "PRINT, System.err",
        "LOADING, Class.forName(java.lang.String)",
        "PROCESS, ProcessBuilder.<init>("
    })
    void a_forbidden_member_is_noticed(Forbidden forbidden, String member) {
        assertThat(forbidden
                        .to(describe("are it", type -> true))
                        .evaluate(VIOLATION)
                        .getFailureReport()
                        .getDetails())
                .anyMatch(detail -> detail.contains(member));
    }

    @Test
    void a_package_that_uses_more_than_its_row_allows_is_noticed() {
        UseTable.Row row = UseTable.row("contract.architecture");

        assertThat(row.rule().evaluate(VIOLATION).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains(JavaClasses.class.getName()));
    }

    @Test
    void a_package_that_keeps_to_its_row_is_not() {
        UseTable.Row row = UseTable.row("contract.architecture", "com.tngtech.archunit..");

        assertThat(row.rule().evaluate(VIOLATION).hasViolation()).isFalse();
    }

    @Test
    void a_rule_with_nobody_to_check_fails() {
        UseTable.Row row = UseTable.row("nowhere");

        assertThatThrownBy(() -> row.rule().check(Classes.MAIN)).hasMessageContaining("failed to check any classes");
    }
}
