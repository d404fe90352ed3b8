package org.exampleservice.harness.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixGoldenTest {

    private static final MatrixCell CELL = new MatrixCell("", "GET /a?b=\"c\"", "500", "ERROR_UNKNOWN", "none", 0, 1);
    private static final MatrixCell OTHER = new MatrixCell("", "GET /", "reset", "OK", "partial", 3, 0);
    private static final MatrixGolden GOLDEN = new MatrixGolden("custom.x", List.of(OTHER, CELL));

    @TempDir
    private Path temp;

    @Test
    void what_was_written_is_read() {
        Path file = temp.resolve(MatrixGolden.FILE);
        GOLDEN.write(file);

        assertThat(MatrixGolden.read(file)).isEqualTo(GOLDEN);
        assertThat(file).hasContent("""
                {"format": 1, "plugin": "custom.x", "cells": [
                {"request": "GET /", "fault": "reset", "status": "OK", "topology": "partial", "emitted": 3, "recovered": 0},
                {"request": "GET /a?b=\\"c\\"", "fault": "500", "status": "ERROR_UNKNOWN", "topology": "none", "emitted": 0, "recovered": 1}
                ]}
                """);
    }

    @Test
    void a_cell_of_a_named_endpoint_says_so_and_is_read_back() throws IOException {
        MatrixCell north = new MatrixCell("North", "GET /", "500", "OK", "whole", 1, 1);
        Path file = temp.resolve("named.golden.json");

        new MatrixGolden("custom.x", List.of(north)).write(file);

        assertThat(north.name()).isEqualTo("North: GET / 500");
        assertThat(Files.readString(file)).contains("{\"endpoint\": \"North\", \"request\": \"GET /\", ");
        assertThat(MatrixGolden.read(file).cells()).containsExactly(north);
    }

    @Test
    void a_difference_shows_both_outcomes() {
        MatrixCell now = new MatrixCell("", "GET /", "reset", "OK", "none", 0, 1);

        assertThat(GOLDEN.difference(CELL)).isEmpty();
        assertThat(GOLDEN.difference(now)).hasValue("""
                expected: "status": "OK", "topology": "partial", "emitted": 3, "recovered": 0
                actual:   "status": "OK", "topology": "none", "emitted": 0, "recovered": 1""");
        assertThat(GOLDEN.orphans(List.of(now))).containsExactly("GET /a?b=\"c\" 500");
        assertThat(GOLDEN.changesTo(new MatrixGolden("custom.x", List.of(now))))
                .isEqualTo("1 cell changed, 1 cell removed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "]} | '' | :5: the text ends too early; restore the file, or delete it and write it anew with test --update",
                "\"format\": 1 | \"format\": 2 | :1: format is 2; this version reads format 1: use a newer version of the kit",
                "\"partial\" | \"half\" | :2: \"topology\" is \"half\"; the nearest that it may be is \"whole\", all are whole, partial, none",
                "\"emitted\": 3 | \"emited\": 3 | :2: a cell has no member \"emited\"; the nearest is \"emitted\", all are endpoint, request, fault, status, topology, emitted, recovered",
                "\"recovered\": 0 | \"recovered\": -1 | :2: \"recovered\" of a cell is missing or no whole number from 0",
                "GET /\" | GET /a?b=\\\"c\\\"\" | ok"
            })
    void a_broken_one_is_told_with_file_and_line(String from, String to, String problem) throws IOException {
        Path file = temp.resolve(MatrixGolden.FILE);
        Files.writeString(file, GOLDEN.text().replace(from, to.equals("''") ? "" : to));

        if (problem.equals("ok")) {
            assertThat(MatrixGolden.read(file).cells()).hasSize(2);
        } else {
            assertThatExceptionOfType(GoldenException.class)
                    .isThrownBy(() -> MatrixGolden.read(file))
                    .withMessage(file + problem);
        }
    }
}
