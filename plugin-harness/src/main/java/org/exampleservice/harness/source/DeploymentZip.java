package org.exampleservice.harness.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A deployment zip: one folder named after the plugin, with plugin.json and everything the plugin needs (sdk.md 2.4).
 * Unpacked with care, since a zip may come from anywhere.
 */
final class DeploymentZip {

    static final int MOST_FILES = 50_000;
    static final long MOST_BYTES = 1L << 30;

    private static final String FILE = "plugin.json";

    private final Path zip;
    private long left = MOST_BYTES;

    private DeploymentZip(Path zip) {
        this.zip = zip;
    }

    static boolean isOne(Path location) {
        return Files.isRegularFile(location)
                && location.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /**
     * Unpacks a zip into an empty folder.
     *
     * @return the plugin's folder in it
     * @throws PluginLoadException if the zip is none, or breaks a rule
     */
    static Path unpack(Path zip, Path into) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return new DeploymentZip(zip).unpack(file, into);
        } catch (IOException e) {
            throw new PluginLoadException(
                    "the zip " + zip + " cannot be read: " + e.getMessage() + ". Build it anew (sdk.md 2.3)", e);
        }
    }

    private Path unpack(ZipFile file, Path into) throws IOException {
        List<? extends ZipEntry> entries = Collections.list(file.entries());
        if (entries.size() > MOST_FILES) {
            throw refuse("has " + entries.size() + " entries", "at most " + MOST_FILES + " are unpacked");
        }
        Set<String> links = ZipLinks.in(zip);
        String plugin = plugin(entries);
        for (ZipEntry entry : entries) {
            if (links.contains(entry.getName())) {
                throw refuse("has the link " + entry.getName(), "a deployment zip has files and folders only");
            }
            unpack(file, entry, into);
        }
        return into.resolve(plugin);
    }

    /** The folder of the one plugin. */
    private String plugin(List<? extends ZipEntry> entries) {
        List<String> found = entries.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.equals(FILE) || name.endsWith("/" + FILE))
                .filter(name -> name.chars().filter(c -> c == '/').count() <= 1)
                .toList();
        if (found.isEmpty()) {
            throw refuse("has no plugin.json", "it has one folder with plugin.json in it");
        }
        if (found.size() > 1) {
            throw refuse("has the plugins " + String.join(" and ", found), "it has one plugin");
        }
        if (found.get(0).equals(FILE)) {
            throw refuse("has plugin.json at its top", "plugin.json is in one folder that is named after the plugin");
        }
        String folder = found.get(0).substring(0, found.get(0).indexOf('/'));
        String outside = entries.stream()
                .map(ZipEntry::getName)
                .filter(DeploymentZip::leadsOut)
                .findFirst()
                .orElse("");
        if (!outside.isEmpty()) {
            throw leadingOut(outside);
        }
        Set<String> others = entries.stream()
                .map(entry -> entry.getName().replaceFirst("/.*", ""))
                .filter(top -> !top.equals(folder) && !top.equals("__MACOSX"))
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            throw refuse(
                    "has " + others.iterator().next() + " beside the folder " + folder, "everything is in one folder");
        }
        return folder;
    }

    private void unpack(ZipFile file, ZipEntry entry, Path into) throws IOException {
        Path target = target(entry, into);
        if (!target.startsWith(into)) {
            throw leadingOut(entry.getName());
        }
        try {
            Files.createDirectories(entry.isDirectory() ? target : target.getParent());
            if (!entry.isDirectory()) {
                write(file, entry, target);
            }
        } catch (FileAlreadyExistsException e) {
            throw refuse("has the entry " + entry.getName() + " and another of that name", "each is in it once");
        }
    }

    private void write(ZipFile file, ZipEntry entry, Path target) throws IOException {
        try (InputStream in = file.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            copy(in, out);
        }
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("[/\\\\]")).contains("..");
    }

    private PluginLoadException leadingOut(String name) {
        return refuse("has the entry " + name, "no entry leads out of the folder");
    }

    private Path target(ZipEntry entry, Path into) {
        try {
            return into.resolve(entry.getName().replace('\\', '/')).normalize();
        } catch (InvalidPathException e) {
            throw refuse(
                    "has an entry that no file can be called (" + e.getReason() + ")", "entries are files and folders");
        }
    }

    /** Believes no size that the zip names. */
    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] bytes = new byte[16 * 1024];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            left -= count;
            if (left < 0) {
                throw refuse("unpacks to more than " + MOST_BYTES + " bytes", "that is the most that is unpacked");
            }
            out.write(bytes, 0, count);
        }
    }

    private PluginLoadException refuse(String given, String rule) {
        return refuse(zip, given, rule);
    }

    static PluginLoadException refuse(Path zip, String given, String rule) {
        return new PluginLoadException("the zip " + zip + " " + given + "; " + rule
                + " (sdk.md 2.4). Build it anew, or name the plugin's folder");
    }

    /** Refuses a zip whose one folder is not called as its plugin. */
    static void checkName(Path zip, Path folder, String plugin) {
        if (!folder.getFileName().toString().equals(plugin)) {
            throw refuse(
                    zip,
                    "has the folder " + folder.getFileName() + " with the plugin " + plugin,
                    "the folder is named after the plugin");
        }
    }
}
