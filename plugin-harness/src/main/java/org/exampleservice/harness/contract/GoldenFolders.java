package org.exampleservice.harness.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.exampleservice.document.DocumentException;
import org.exampleservice.harness.contract.Verdict.Failure;
import org.exampleservice.harness.contract.Verdict.Kind;
import org.exampleservice.harness.golden.MatrixGolden;
import org.exampleservice.harness.golden.PendingFile;
import org.exampleservice.harness.golden.Plural;

/** The goldens below some folders: which wait for a review, and which nobody reads. Stateless, hence thread-safe. */
public final class GoldenFolders {

    private static final String GOLDEN = ".golden.json";

    private GoldenFolders() {}

    /** What waits for a review, sorted by path. */
    public static List<PendingFile> pending(Collection<Path> folders) {
        return files(folders, GOLDEN + PendingFile.SUFFIX).stream()
                .map(file ->
                        file.resolveSibling(file.getFileName().toString().replaceAll(PendingFile.SUFFIX + "$", "")))
                .map(PendingFile::beside)
                .toList();
    }

    /** Goldens that no contract reads, sorted by path; those beside a contract that cannot be read are not among them. */
    public static List<Path> orphans(Collection<Path> folders) {
        Set<Path> read = new HashSet<>();
        Set<Path> unclear = new HashSet<>();
        for (Path contract : files(folders, Contract.FILE)) {
            Path folder = contract.getParent();
            try {
                ContractReader.read(folder).goldens().forEach(golden -> read.add(normal(golden)));
                read.add(normal(folder.resolve(MatrixGolden.FILE)));
            } catch (DocumentException e) {
                unclear.add(normal(folder));
            }
        }
        return files(folders, GOLDEN).stream()
                .filter(golden -> !read.contains(normal(golden)))
                .filter(golden -> !unclear.contains(normal(golden).getParent()))
                .toList();
    }

    /** A verdict that fails by each of the orphans. */
    public static Verdict failing(List<Path> orphans) {
        List<Failure> failures = orphans.stream()
                .map(golden -> Failure.at(
                        Kind.CHECK,
                        Spot.top(
                                "orphan",
                                "no contract reads the golden " + golden
                                        + ". Remove it, or let test --update of all contracts do it",
                                golden)))
                .toList();
        return Verdict.notRun("goldens", "", failures);
    }

    /** Deletes orphans and what waits beside them; to be called when every contract has been run. */
    public static String remove(List<Path> orphans) {
        for (Path golden : orphans) {
            try {
                PendingFile.beside(golden).reject();
                Files.delete(golden);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete the golden " + golden, e);
            }
        }
        return "removed " + Plural.of(orphans.size(), "golden") + " that no contract reads: "
                + String.join(", ", orphans.stream().map(Path::toString).toList());
    }

    private static List<Path> files(Collection<Path> folders, String end) {
        return folders.stream()
                .flatMap(folder -> files(folder, end).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Path> files(Path folder, String end) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return ContractFolders.below(
                folder,
                file -> String.valueOf(file.getFileName()).endsWith(end)
                        && (end.equals(Contract.FILE) || Files.isRegularFile(file)));
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
