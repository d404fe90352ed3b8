package org.exampleservice.contract.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Members of the JDK that only some classes may name; each as a pattern of {@code Type.member(parameters)}. */
enum Forbidden {
    SYSTEM_CLOCK(
            "System\\.(currentTimeMillis|nanoTime)\\(\\)",
            "(Instant|LocalDate|LocalTime|LocalDateTime|OffsetDateTime|ZonedDateTime|Year|YearMonth)\\.now\\(.*\\)",
            "Clock\\.(system.*|tick(Millis|Seconds|Minutes))\\(.*\\)",
            "InstantSource\\.system\\(\\)",
            "Date\\.<init>\\(\\)",
            "Calendar\\.getInstance\\(.*\\)"),
    UNSEEDED_CHANCE(
            "Math\\.random\\(\\)",
            "(Random|SplittableRandom|SecureRandom)\\.<init>\\(\\)",
            "ThreadLocalRandom\\.current\\(\\)",
            "UUID\\.randomUUID\\(\\)",
            "Collections\\.shuffle\\(List\\)",
            "RandomGenerator\\..*"),
    SLEEP("Thread\\.sleep\\(.*\\)", "TimeUnit\\.sleep\\(.*\\)"),
    EXIT("System\\.exit\\(.*\\)", "Runtime\\.(exit|halt)\\(.*\\)"),
    PRINT("System\\.(out|err)"),
    LOADING(
            "Class\\.forName\\(.*\\)",
            "ClassLoader\\.loadClass\\(.*\\)",
            "URLClassLoader\\.(<init>|newInstance)\\(.*\\)"),
    PROCESS("ProcessBuilder\\.<init>\\(.*\\)", "Runtime\\.exec\\(.*\\)");

    private final Pattern members;

    Forbidden(String... members) {
        this.members = Pattern.compile(String.join("|", members));
    }

    /** Nobody whom the predicate names touches any of the members; it fails when there is nobody to check. */
    ArchRule to(DescribedPredicate<JavaClass> users) {
        return classes().that(users).should(new ArchCondition<>("not name " + members) {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                Stream.concat(user.getAccessesFromSelf().stream(), referencesOf(user))
                        .filter(access -> isForbidden(access.getTarget()))
                        .map(JavaAccess::getDescription)
                        .forEach(text -> events.add(SimpleConditionEvent.violated(user, text)));
            }
        });
    }

    private static Stream<JavaAccess<?>> referencesOf(JavaClass user) {
        return Stream.concat(
                user.getMethodReferencesFromSelf().stream(), user.getConstructorReferencesFromSelf().stream());
    }

    private boolean isForbidden(AccessTarget target) {
        return members.matcher(text(target)).matches();
    }

    private static String text(AccessTarget target) {
        String member = target.getOwner().getSimpleName() + "." + target.getName();
        if (!target.getOwner().getPackageName().startsWith("java.")) {
            return "";
        }
        return target instanceof AccessTarget.CodeUnitAccessTarget call
                ? member + "("
                        + String.join(
                                ",",
                                call.getRawParameterTypes().stream()
                                        .map(JavaClass::getSimpleName)
                                        .toList())
                        + ")"
                : member;
    }
}
