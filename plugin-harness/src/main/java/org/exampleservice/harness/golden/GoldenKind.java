package org.exampleservice.harness.golden;

import java.nio.file.Path;

/** The two files that are called goldens, told apart by their names. */
enum GoldenKind {
    RECORDING {
        @Override
        void check(byte[] content, String name) {
            GoldenReader.read(content, name);
        }
    },
    MATRIX {
        @Override
        void check(byte[] content, String name) {
            MatrixReader.read(content, name);
        }
    };

    static GoldenKind of(Path golden) {
        return golden.getFileName().toString().equals(MatrixGolden.FILE) ? MATRIX : RECORDING;
    }

    /** Refuses what is no golden of this kind. */
    abstract void check(byte[] content, String name);
}
