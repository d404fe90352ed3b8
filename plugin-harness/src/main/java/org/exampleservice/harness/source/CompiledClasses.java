package org.exampleservice.harness.source;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Takes class files from a compiler and keeps them in memory. Not thread-safe. */
final class CompiledClasses extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();

    CompiledClasses(StandardJavaFileManager standard) {
        super(standard);
    }

    StandardJavaFileManager standard() {
        return fileManager;
    }

    /** Class files by the names of their classes. */
    Map<String, byte[]> content() {
        Map<String, byte[]> content = new LinkedHashMap<>();
        files.forEach((name, bytes) -> content.put(name, bytes.toByteArray()));
        return content;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.put(className, bytes);
        return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/')), kind) {
            @Override
            public OutputStream openOutputStream() {
                return bytes;
            }
        };
    }
}
