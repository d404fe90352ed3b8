package org.exampleservice.harness.activegate;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.exampleservice.harness.lint.Examples;
import org.exampleservice.harness.packaging.Zips;

/** Packages of {@link SteadyPlugin}, whose class lies on the class path. */
public final class Packages {

    public static final String NAME = Zips.NAME;

    private static final String PATCH = """
            {"name": "%s", "version": "%s", "source": {"package": "org.exampleservice.harness.activegate",
             "className": "%s"}, "properties": [{"key": "url", "type": "String"}, {"key": "password", "type": "Password"},
             {"key": "count", "type": "Integer", "defaultValue": 5}, {"key": "mode", "type": "Dropdown",
             "defaultValue": "a", "dropdownValues": ["a", "b"]}]}
            """;

    private Packages() {}

    public static byte[] zip(String name, String version) {
        return zip(name, version, "SteadyPlugin");
    }

    static byte[] zip(String name, String version, String className) {
        return Zips.of(name + "/plugin.json", Examples.document(PATCH.formatted(name, version, className)));
    }

    static void upload(LocalActiveGate gate, String version) {
        upload(gate, NAME, version, "SteadyPlugin");
    }

    static void upload(LocalActiveGate gate, String name, String version, String className) {
        InputStream in = new ByteArrayInputStream(zip(name, version, className));
        gate.upload(in, Optional.of(name + ".zip"));
    }
}
