package org.exampleservice.contract.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.exampleservice.document.DocumentException;
import org.exampleservice.harness.contract.Contract;
import org.exampleservice.harness.contract.ContractReader;

/** A contract from outside; only read, not run. */
public final class ContractFuzz {

    private static final Path FOLDER = folder();

    private ContractFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FOLDER.resolve(Contract.FILE), input);
        try {
            ContractReader.read(FOLDER);
        } catch (DocumentException refused) {
            Told.where(refused.getMessage(), Contract.FILE);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("contract");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(Contract.FILE));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
