package org.exampleservice.harness.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds contracts in folders, in an order that is the same on every machine. Stateless, hence thread-safe. */
public final class ContractFolders {

    private ContractFolders() {}

    /** The contracts in or below a folder. */
    public static List<Path> contracts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return below(folder, file -> String.valueOf(file.getFileName()).equals(Contract.FILE)).stream()
                .map(Path::getParent)
                .toList();
    }

    /** The folder meant by a place, which may be the file of a contract itself. */
    public static Path folder(Path place) {
        boolean isFile = String.valueOf(place.getFileName()).equals(Contract.FILE) && !Files.isDirectory(place);
        return isFile && Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                ? Optional.ofNullable(place.getParent()).orElse(Path.of(""))
                : place;
    }

    /** Links below a folder that lead to contracts which it does not hold itself; nobody goes there. */
    public static List<Path> links(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Path own = real(folder);
        return below(folder, file -> Files.isSymbolicLink(file) && Files.isDirectory(file)).stream()
                .filter(link -> !real(link).startsWith(own) && !own.startsWith(real(link)))
                .filter(link -> !contracts(link).isEmpty())
                .toList();
    }

    /** The folder itself may be a link; others below it are not followed. */
    static List<Path> below(Path folder, Predicate<Path> wanted) {
        Path own = real(folder);
        try (Stream<Path> files = Files.walk(own)) {
            return files.filter(wanted)
                    .map(file -> folder.resolve(own.relativize(file)))
                    .sorted(Comparator.comparing(path -> text(folder, path)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot follow " + folder, e);
        }
    }

    private static String text(Path from, Path path) {
        return from.relativize(path).toString().replace('\\', '/');
    }
}
