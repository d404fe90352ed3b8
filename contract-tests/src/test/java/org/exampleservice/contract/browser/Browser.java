package org.exampleservice.contract.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium of this machine, which fetches nothing but what a page asks for. Start it once for many tests; see
 * {@link BrowserExtension}. Not threadsafe.
 */
public final class Browser implements AutoCloseable {
    static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern REQUESTED =
            Pattern.compile("\"method\":\"Network.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"");

    private static final String WATCH_FOCUS = "const seen = new WeakSet(); const controls = () => [...document"
            + ".querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(it =>"
            + " it.tabIndex >= 0 && !it.disabled && it.checkVisibility({visibilityProperty: true}));"
            + " document.addEventListener('focusin', ({target}) => {"
            + " if (getComputedStyle(target).outlineStyle !== 'none') { seen.add(target); } });"
            + " window.unreached = () => controls().filter(it => !seen.has(it)).map(it => it.outerHTML.slice(0, 150));"
            + " return controls().length;";

    /** Kept, so that it stays silent about development tools that nobody uses here. */
    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    /** Whether there is one to start. */
    public static boolean isInstalled() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    }

    /** Starts one with an empty profile. */
    public static Browser start() {
        try {
            QUIET.setLevel(Level.SEVERE);
            Path profile = Files.createTempDirectory("browser");
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(DRIVER.toFile())
                    .withSilent(true)
                    .build();
            ChromeDriver driver = new ChromeDriver(service, options(profile));
            driver.manage().timeouts().scriptTimeout(PATIENCE.plusSeconds(5));
            return new Browser(profile, driver);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeOptions options(Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=en-US",
                "--window-size=1400,1000",
                "--user-data-dir=" + profile);
        return options;
    }

    /** Leaves the page before, forgets what was logged of it, and loads another. */
    public void open(URI page) {
        driver.get("about:blank");
        requests();
        complaints();
        driver.get(page.toString());
    }

    /** Waits in the page, without asking again and again from outside, until an expression of JavaScript is true. */
    public void await(String expression) {
        Object done = driver.executeAsyncScript(
                "const [limit, done] = arguments; const end = performance.now() + limit;"
                        + "const look = () => { let is = false; try { is = Boolean(" + expression + "); } catch {}"
                        + "if (is || performance.now() > end) { done(is); } else { setTimeout(look, 20); } }; look();",
                PATIENCE.toMillis());
        if (!Boolean.TRUE.equals(done)) {
            throw new AssertionError(
                    "within " + PATIENCE + " it did not come about that " + expression + "; the page says: "
                            + evaluate("document.body.innerText") + "; the browser says: " + complaints());
        }
    }

    /** What an expression of JavaScript is. */
    public Object evaluate(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** Presses keys as a keyboard does: whatever has the focus at each of them gets it, also if the page is drawn anew meanwhile. */
    public void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Puts the focus on a field and types over what stands in it. */
    public void type(String selector, CharSequence... keys) {
        await("(it => { it.focus(); it.select?.(); return document.activeElement === it; })(document.querySelector('"
                + selector + "'))");
        press(keys);
    }

    /** Takes the middle of an element with the mouse, moves it sideways by pixels, again and again, and lets go. */
    public void drag(String selector, int... moves) {
        Actions actions = new Actions(driver)
                .moveToElement(driver.findElement(By.cssSelector(selector)))
                .clickAndHold();
        for (int pixels : moves) {
            actions.moveByOffset(pixels, 0);
        }
        actions.release().perform();
    }

    /** Moves the mouse to the middle of an element. */
    public void hover(String selector) {
        new Actions(driver)
                .moveToElement(driver.findElement(By.cssSelector(selector)))
                .perform();
    }

    /** Presses the mouse on an element, until {@link #release}. */
    public void hold(String selector) {
        new Actions(driver)
                .clickAndHold(driver.findElement(By.cssSelector(selector)))
                .perform();
    }

    /** Lets go of the mouse where it is. */
    public void release() {
        new Actions(driver).release().perform();
    }

    /** Presses Tab until an element has the focus, as somebody without a mouse must. */
    public void tabTo(String selector) {
        String focused = "document.activeElement.matches(arguments[0])";
        for (int i = 0; i < 100; i++) {
            press(Keys.TAB);
            if (Boolean.TRUE.equals(driver.executeScript("return " + focused, selector))) {
                return;
            }
        }
        throw new AssertionError("a hundred times Tab do not lead to " + selector);
    }

    /**
     * What cannot be had without a mouse: a line for each control in sight that Tab does not lead to, or that does not show
     * that it has the focus. It goes round again when the page was drawn anew meanwhile.
     */
    public List<String> beyondKeyboard() {
        Object drawn;
        List<?> left;
        do {
            drawn = evaluate("document.body.dataset.drawn");
            long controls = (Long) driver.executeScript(WATCH_FOCUS);
            press(Keys.TAB.toString().repeat((int) (2 * controls + 10)));
            left = (List<?>) evaluate("unreached()");
        } while (!Objects.equals(drawn, evaluate("document.body.dataset.drawn")));
        return left.stream().map(String::valueOf).toList();
    }

    /**
     * What a property or an attribute of the first element is that a selector finds. Found and asked in one go, since a page
     * that is drawn anew in between would leave an element that is no more.
     */
    public String valueOf(String selector, String name) {
        return String.valueOf(driver.executeScript(
                "const it = document.querySelector(arguments[0]), name = arguments[1];"
                        + " return name in it ? it[name] : it.getAttribute(name);",
                selector,
                name));
    }

    /**
     * Leads to another place of a page that counts in {@code data-drawn} how often it was drawn, and waits until that place
     * has been drawn. All in one go, so that nothing that is drawn of the place before counts.
     */
    public void go(String place) {
        await("document.body.dataset.drawn");
        Object before = driver.executeScript(
                "history.pushState(null, '', '#/' + arguments[0]); const before = document.body.dataset.drawn;"
                        + " dispatchEvent(new HashChangeEvent('hashchange')); return Number(before);",
                place);
        await("Number(document.body.dataset.drawn) > " + before);
    }

    /** The addresses that were asked for since the page was opened. */
    public List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> REQUESTED.matcher(entry.getMessage()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .toList();
    }

    /** What the browser itself complained about since the page was opened, such as a breach of its content policy. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /**
     * What axe finds wrong with the page for people who see, hear or move differently: a line for each finding. It looks again
     * when the page was drawn anew meanwhile.
     */
    public List<String> findings() {
        driver.executeScript(axe());
        Object findings = driver.executeAsyncScript("const done = arguments[0]; const run = () => {"
                + " const drawn = document.body.dataset.drawn;"
                + " const end = lines => document.body.dataset.drawn === drawn ? done(lines) : run();"
                + " axe.run(document, {resultTypes: ['violations']}).then(r => end(r.violations.flatMap(v => v.nodes"
                + ".map(n => v.id + ': ' + n.target + ' ' + n.failureSummary))), e => end([String(e)])); }; run();");
        return ((List<?>) findings).stream().map(String::valueOf).toList();
    }

    /** Runs a script in every page from now on, before its own. */
    public void onEveryPage(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Forgets the files that it keeps, so that the next page is loaded as if it were new to it. */
    public void forgetFiles() {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    /** What is in sight, as PNG. */
    public byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** Pretends that people prefer something, such as {@code prefers-color-scheme} and {@code dark}. */
    public void prefer(String feature, String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /** Pretends that the screen is narrow, until {@link #wide}. */
    public void narrow(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 844, "deviceScaleFactor", 1, "mobile", false));
    }

    /** The screen as it was before {@link #narrow}. */
    public void wide() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // What is left of a temporary folder does no harm.
            profile.toFile().deleteOnExit();
        }
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
