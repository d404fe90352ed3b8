package org.exampleservice.simulator.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.exampleservice.simulator.stubs.Sizes;
import org.exampleservice.simulator.stubs.StubFolder;

/** Asks a service round after round and writes down what it answered. One recorder makes one recording. */
public final class Recorder {
    private static final long MOST_BYTES = 128_000_000;
    private static final int MOST_HOPS = 5;

    private final Service service;
    private final RecordPlan plan;
    private final LongSupplier nanoTime;
    private final Pause pause;
    private final List<Taken> taken = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private long bytes;

    /**
     * A recorder that has not begun.
     *
     * @param nanoTime nanoseconds that never go back, from any origin
     * @param pause how to wait
     */
    public Recorder(Service service, RecordPlan plan, LongSupplier nanoTime, Pause pause) {
        this.service = service;
        this.plan = plan;
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /**
     * What was recorded.
     *
     * @param summary one line
     * @param notes what is not as the service sent it, a line each
     */
    public record Report(String summary, List<String> notes) {}

    /**
     * Asks, waits, and writes the folder at the end.
     *
     * @throws ServiceException when the service gives no answer in the first round
     * @throws org.exampleservice.simulator.stubs.StubException when the folder cannot be written
     */
    public Report run() throws InterruptedException {
        try (StubFolder folder = StubFolder.create(plan.folder(), plan.force())) {
            rounds();
            Redactor redactor = new Redactor(secrets());
            RecordedStubs stubs = new RecordedStubs(service.address(), redactor, folder);
            taken.forEach(stubs::add);
            stubs.finish(plan.times(), notes());
            String rounds = plan.times() == 1 ? "1 minute" : plan.times() + " minutes";
            return new Report(
                    rounds + " of " + redactor.redacted(service.address().toString()) + ": " + folder.summary(),
                    notes());
        }
    }

    private void rounds() throws InterruptedException {
        long begin = nanoTime.getAsLong();
        for (int minute = 0; minute < plan.times(); minute++) {
            Duration due = plan.every().multipliedBy(minute);
            Duration wait = due.minusNanos(nanoTime.getAsLong() - begin);
            if (!wait.isNegative() && !wait.isZero()) {
                pause.pass(wait);
            }
            Set<String> asked = new LinkedHashSet<>();
            for (String route : plan.routes()) {
                take(minute, service.address().target(route), asked, 0);
            }
        }
    }

    private void take(int minute, String target, Set<String> asked, int hops) {
        if (!asked.add(target)) {
            return;
        }
        Optional<Reply> reply = reply(minute, target);
        taken.add(new Taken(minute, target, reply));
        Optional<String> location = reply.filter(it -> it.status() / 100 == 3).flatMap(it -> it.header("Location"));
        if (location.isPresent()) {
            Optional<String> within = service.address().within(target, location.get());
            if (within.isPresent() && hops < MOST_HOPS) {
                take(minute, within.get(), asked, hops + 1);
            } else {
                notes.add("a redirect leads to another service, or too far; it is recorded and not followed");
            }
        }
    }

    private Optional<Reply> reply(int minute, String target) {
        try {
            Reply reply = service.ask(target);
            bytes += reply.body().length();
            if (bytes > MOST_BYTES) {
                throw new ServiceException("the answers are more than " + Sizes.text(MOST_BYTES)
                        + " together; give fewer routes or minutes");
            }
            return Optional.of(reply);
        } catch (ServiceException e) {
            if (minute == 0 || bytes > MOST_BYTES) {
                throw e;
            }
            notes.add("minute " + minute + ": " + e.getMessage() + "; recorded as an empty reply");
            return Optional.empty();
        }
    }

    private Set<String> secrets() {
        Set<String> secrets = new TreeSet<>(plan.secrets());
        service.secrets().forEach(secrets::add);
        for (Taken it : taken) {
            secrets.addAll(Targets.secretsIn(it.target()));
            it.reply().ifPresent(reply -> {
                secrets.addAll(Redactor.foundIn(reply.body()));
                secrets.addAll(Headers.secretsIn(reply));
            });
        }
        secrets.removeIf(secret -> secret.length() < SecretForms.SHORTEST);
        return secrets;
    }

    private List<String> notes() {
        return List.copyOf(notes);
    }
}
