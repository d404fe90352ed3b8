package org.exampleservice.harness.packaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the names in a zip say: one folder with plugin.json, and nothing that leads out of it (sdk.md 2.4). */
final class PackageLayout {

    private static final String FILE = "plugin.json";
    private static final Pattern STRANGE = Pattern.compile("[\\p{Cntrl}\\\\:*?\"<>|]|(^|/)\\.{1,2}(/|$)|^/|//");
    private static final int LONGEST = 240;

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<ZipItem> items;

    PackageLayout(List<ZipItem> items) {
        this.items = items;
        items.forEach(this::item);
        doubled();
        nested();
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** plugin.json of the one plugin; refuses if there is none or more than one. */
    Optional<ZipItem> plugin() {
        List<ZipItem> found = items.stream()
                .filter(item -> item.name().equals(FILE) || item.name().endsWith("/" + FILE))
                .filter(item -> item.name().chars().filter(c -> c == '/').count() <= 1)
                .toList();
        if (found.isEmpty()) {
            refuse("no-plugin", "the package has no plugin.json", "it has one folder with plugin.json in it");
        } else if (found.size() > 1) {
            refusals.add(new Refusal(
                    "several-plugins",
                    "the package has the plugins "
                            + String.join(
                                    " and ", found.stream().map(ZipItem::name).toList()),
                    "Multiple plugins import is not allowed. To store all plugins import them separately",
                    "sdk.md 2.6",
                    "Upload each in a package of its own."));
        } else if (found.get(0).name().equals(FILE)) {
            refuse(
                    "no-folder",
                    "the package has plugin.json at its top",
                    "plugin.json is in one folder that is named after the plugin");
        } else {
            beside(folder(found.get(0)));
        }
        return found.stream().findFirst().filter(item -> found.size() == 1);
    }

    static String folder(ZipItem plugin) {
        int slash = plugin.name().indexOf('/');
        return slash < 0 ? "" : plugin.name().substring(0, slash);
    }

    private void beside(String folder) {
        Set<String> others = new TreeSet<>();
        items.stream()
                .map(item -> item.name().replaceFirst("/.*", ""))
                .filter(top -> !top.equals(folder) && !top.equals("__MACOSX"))
                .forEach(others::add);
        if (!others.isEmpty()) {
            refuse(
                    "beside-folder",
                    "the package has " + String.join(", ", others) + " beside the folder " + folder,
                    "everything is in one folder");
        }
    }

    private void item(ZipItem item) {
        String name = item.name().isEmpty() ? "a file without a name" : item.name();
        if (item.name().isEmpty()
                || item.name().length() > LONGEST
                || STRANGE.matcher(item.name()).find()) {
            refuse(
                    "strange-name",
                    "the package has " + Shown.text(name),
                    "a name is a path of at most " + LONGEST + " characters within the folder, on any system");
        } else if (item.isLink() || item.isStrange()) {
            refuse(
                    "link",
                    "the package has the " + (item.isLink() ? "link " : "device or pipe ") + Shown.text(name),
                    "a package has files and folders only");
        } else if (item.encrypted() || (item.method() != 0 && item.method() != 8)) {
            refuse(
                    "unreadable-file",
                    "the package has " + Shown.text(name)
                            + (item.encrypted() ? ", encrypted" : ", packed in a rare way"),
                    "files are stored or deflated, without a password");
        }
    }

    /** Names that are one file on a system that does not tell upper from lower case, and files that are folders too. */
    private void doubled() {
        Set<String> files = new HashSet<>();
        Set<String> folders = new HashSet<>();
        for (ZipItem item : items) {
            String name = item.name().toLowerCase(Locale.ROOT);
            if (!item.isFolder() && !files.add(name)) {
                refuse(
                        "doubled-file",
                        "the package has " + Shown.text(item.name()) + " twice",
                        "each file is there once");
            }
            for (int at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
                folders.add(name.substring(0, at));
            }
        }
        files.stream()
                .filter(folders::contains)
                .sorted()
                .forEach(name -> refuse(
                        "doubled-file",
                        "the package has " + Shown.text(name) + " as file and as folder",
                        "it is one of the two"));
    }

    private void nested() {
        items.stream()
                .map(ZipItem::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".zip"))
                .filter(name -> name.chars().filter(c -> c == '/').count() <= 1)
                .forEach(name -> refusals.add(new Refusal(
                        "nested-package",
                        "the package has the package " + Shown.text(name) + " in it",
                        "Multiple plugins import is not allowed. To store all plugins import them separately",
                        "sdk.md 2.6",
                        "Upload each package by itself.")));
    }

    private void refuse(String code, String what, String why) {
        refusals.add(Refusal.layout(code, what, why));
    }
}
