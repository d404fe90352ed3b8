package org.exampleservice.contract.determinism;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.exampleservice.contract.property.Chain;
import org.exampleservice.contract.property.ChainText;
import org.exampleservice.contract.property.Chains;
import org.exampleservice.contract.property.Numbers;
import org.exampleservice.contract.property.QueryLoopRuntime;
import org.exampleservice.contract.property.Scenarios;
import org.exampleservice.contract.property.Trace;
import org.exampleservice.document.DocumentWriter;
import org.exampleservice.harness.golden.Golden;
import org.exampleservice.simulator.scenario.Scenario;
import org.exampleservice.simulator.scenario.ScenarioWriter;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Digests of what properties try with one seed, and of how numbers are written; a program, to be run by any JVM. */
final class SameTries {

    /** What the lines begin with. */
    static final String MARK = "digest ";

    private static final int TRIES = 60;
    private static final long SEED = 20260101;

    /** Prints four digests, a line each. */
    public static void main(String[] args) {
        EngineTestKit.engine("jqwik").selectors(selectClass(SameTries.class)).execute();
    }

    /** On a thread of jqwik, which generates on no other. */
    @Example
    void print() throws Exception {
        System.out.println(MARK + chains(SEED));
        System.out.println(MARK + traces(SEED));
        System.out.println(MARK + scenarios(SEED));
        System.out.println(MARK + numbers(SEED));
    }

    private static String chains(long seed) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        RandomGenerator<Chain> chains = Chains.any().generator(TRIES);
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            Chain chain = chains.next(random).value();
            add(ChainText.of(chain), digest);
            add(Golden.of(new QueryLoopRuntime().record(chain)).text(), digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String traces(long seed) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        RandomGenerator<Chain> chains = Chains.any().generator(TRIES);
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            for (Trace trace : new QueryLoopRuntime().run(chains.next(random).value())) {
                add(String.join("\n", trace.lines()), digest);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String scenarios(long seed) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        RandomGenerator<Scenario> scenarios = Scenarios.any().generator(TRIES);
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            add(ScenarioWriter.yaml(scenarios.next(random).value()), digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String numbers(long seed) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        RandomGenerator<Double> numbers = Numbers.finite().generator(TRIES);
        Random random = new Random(seed);
        for (int i = 0; i < 10 * TRIES; i++) {
            double number = numbers.next(random).value();
            add(org.exampleservice.harness.golden.Numbers.text(number), digest);
            add(DocumentWriter.yaml(Map.of("n", number)), digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(String text, MessageDigest digest) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
