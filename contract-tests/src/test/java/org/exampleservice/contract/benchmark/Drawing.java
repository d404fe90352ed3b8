package org.exampleservice.contract.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.exampleservice.contract.browser.Browser;

/**
 * How soon the pages of a stand-in are there: charts after an address is entered, rows after a letter is typed, with 10,000
 * devices, anew after an edit; how much their code weighs, and what a simulated day of 10,000 devices leaves on the heap. See the README beside it.
 */
final class Drawing {

    private static final int ROUNDS = 15;
    private static final int MINUTES_OF_HOUR = 60;

    /** Notes when the first chart is in the page and the browser has drawn it. */
    private static final String WATCH = "(() => { const look = () => { if (document.querySelector('.plot canvas')) {"
            + " requestAnimationFrame(() => { window.charted = performance.now(); }); } else { requestAnimationFrame(look);"
            + " } }; look(); })();";

    /** Types a letter more and says how long that kept the page busy, to the end of the layout. */
    private static final String TYPE = "(() => { const field = document.querySelector('input[type=search]');"
            + " field.value = '%s'; const from = performance.now(); field.dispatchEvent(new Event('input'));"
            + " document.body.offsetHeight; return performance.now() - from; })()";

    /** Left to before something changes, lest the page before be drawn anew while the next one is loaded. */
    private static final URI NOWHERE = URI.create("about:blank");

    /** The script and the style in a page; its data is neither. */
    private static final Pattern PARTS = Pattern.compile("(?s)<(?:script|style)>(.*?)</(?:script|style)>");

    private Drawing() {}

    /** The simulated hours of the last part, 24 by default, which take some minutes. */
    public static void main(String[] args) throws Exception {
        int hours = args.length > 0 ? Integer.parseInt(args[0]) : 24;
        Report.environment();
        weight();
        if (Browser.isInstalled()) {
            try (Browser browser = Browser.start()) {
                charts(browser);
                letters(browser);
                Redrawing.measure(browser);
            }
        } else {
            Report.line("no Chromium here: charts and letters are left out");
        }
        day(hours);
    }

    private static void weight() throws IOException, InterruptedException {
        try (BenchedGate bench = new BenchedGate()) {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
                for (MatchResult part :
                        PARTS.matcher(get(bench.server().uri())).results().toList()) {
                    zip.write(part.group(1).getBytes(StandardCharsets.UTF_8));
                }
            }
            Report.line("script and style of the live pages: %,d bytes gzipped (goal: 45,000)", zipped.size());
        }
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }

    private static void charts(Browser browser) throws IOException {
        try (BenchedGate bench = new BenchedGate()) {
            bench.deployTutorial();
            bench.gate().step(2 * MINUTES_OF_HOUR);
            browser.onEveryPage(WATCH);
            browser.open(bench.server().uri());
            browser.await("document.querySelector('.tile h2 a')");
            browser.evaluate("document.querySelector('.tile h2 a').click()");
            browser.await("document.querySelector('.vbody a')");
            String device = String.valueOf(browser.evaluate("document.querySelector('.vbody a').getAttribute('href')"));
            URI page = bench.server().uri().resolve(device);
            Report.line("charts of a device on screen: %s (goal: 100 ms)", spread(rounds(browser, page, () -> {})));
            Report.line(
                    "the same after a new minute, with nothing kept by the browser: %s",
                    spread(rounds(browser, page, () -> {
                        browser.open(NOWHERE);
                        bench.gate().step(1);
                        browser.forgetFiles();
                    })));
        }
    }

    /** From the navigation to the drawn frame, as the page's own clock has it; the driver is not in it. */
    private static List<Double> rounds(Browser browser, URI page, Runnable before) {
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            before.run();
            browser.open(page);
            browser.await("window.charted");
            rounds.add(number(browser.evaluate("window.charted")));
        }
        return rounds;
    }

    private static void letters(Browser browser) throws IOException {
        try (BenchedGate bench = new BenchedGate()) {
            bench.deployFleet();
            bench.gate().step(3);
            browser.open(bench.server().uri());
            browser.await("document.querySelector('.tile h2 a')");
            browser.evaluate("document.querySelector('.tile h2 a').click()");
            browser.await("document.querySelector('.tools [role=status]')?.textContent === '10,000'");
            List<Double> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (String text : List.of("d", "de", "device 4", "device 42", "")) {
                    rounds.add(number(browser.evaluate(TYPE.formatted(text))));
                }
            }
            Report.line("a letter in the filter of 10,000 devices: %s (goal: 50 ms)", spread(rounds));
        }
    }

    static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    static String spread(List<Double> rounds) {
        double greatest = rounds.stream().mapToDouble(one -> one).max().orElseThrow();
        return String.format(
                "median %.1f ms, greatest %.1f ms of %d", Report.median(rounds, one -> one), greatest, rounds.size());
    }

    private static void day(int hours) throws IOException {
        Set<Integer> looks = IntStream.rangeClosed(1, hours).boxed().collect(Collectors.toSet());
        Heap heap = new Heap(looks);
        try (BenchedGate bench = new BenchedGate()) {
            bench.deployFleet();
            for (int hour = 1; hour <= hours; hour++) {
                long from = System.nanoTime();
                bench.gate().step(MINUTES_OF_HOUR);
                long millis = (System.nanoTime() - from) / 1_000_000;
                heap.see(hour);
                Report.line(
                        "hour %2d of 10,000 devices: %,6d ms, then %,d MB on the heap",
                        hour, millis, heap.bytesAfter(hour) / 1_000_000);
            }
        }
    }
}
