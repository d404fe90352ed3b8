package org.exampleservice.contract.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exampleservice.contract.House;

/**
 * Fuzzes the targets, two at a time, each in a process of its own: {@code FuzzAll SECONDS SEED [TARGET…]}, where the seed 0 is
 * another one in every run. Ends with 1 if something was found, and prints each input and how to run it again.
 */
final class FuzzAll {

    private static final Path WORK = House.at("contract-tests/target/fuzz");
    private static final int AT_ONCE = 2;

    private FuzzAll() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int seconds = Integer.parseInt(args[0]);
        long seed = seed(Long.parseLong(args[1]));
        List<String> wanted = Arrays.asList(args).subList(2, args.length);
        refuseUnknown(wanted);
        System.out.println("seed " + seed + "; the same one again with -Dfuzz.seed=" + seed);
        boolean found = false;
        for (Future<FuzzRun.Outcome> end : start(wanted, seconds, seed)) {
            System.out.println(end.get().text());
            found |= !end.get().isGood();
        }
        System.exit(found ? 1 : 0);
    }

    /** What libFuzzer takes: 1 to 2^32 − 1. */
    private static long seed(long wanted) {
        return wanted != 0 ? wanted : 1 + Math.floorMod(System.nanoTime(), 0xFFFF_FFFEL);
    }

    private static void refuseUnknown(List<String> wanted) {
        List<String> words = Target.ALL.stream().map(Target::word).toList();
        if (!words.containsAll(wanted)) {
            throw new IllegalArgumentException(
                    "no such target among " + String.join(" ", wanted) + "; give some of " + String.join(" ", words));
        }
    }

    private static List<Future<FuzzRun.Outcome>> start(List<String> wanted, int seconds, long seed) {
        ExecutorService two = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<FuzzRun.Outcome>> running = new ArrayList<>();
        for (Target target : Target.ALL) {
            if (wanted.isEmpty() || wanted.contains(target.word())) {
                running.add(two.submit(() -> new FuzzRun(target, WORK.resolve(target.word())).fuzz(seconds, seed)));
            }
        }
        two.shutdown();
        return running;
    }
}
