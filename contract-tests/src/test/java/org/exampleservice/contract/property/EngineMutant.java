package org.exampleservice.contract.property;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.exampleservice.harness.contract.ContractRunner;
import org.exampleservice.harness.contract.ContractRunner.Mode;

/**
 * A copy of the engine with one line changed, in a class loader of its own. The engine itself knows nothing of it: the
 * changed source is compiled anew, the other classes are loaded from the same class files.
 *
 * @param name what is wrong with it
 * @param file of the engine's sources
 * @param line the part of a line that is changed; it stands in the file once
 * @param by what it is changed to
 */
record EngineMutant(String name, String file, String line, String by) {

    private static final String ENGINE = "org.exampleservice.harness.engine.";
    private static final Path SOURCES =
            Path.of("..", "plugin-harness", "src", "main", "java").resolve(ENGINE.replace('.', '/'));

    /** What drives an engine through its public API; the broken one has drivers of its own. */
    private static final Set<String> DRIVERS = Stream.of(
                    QueryLoopRuntime.class,
                    Declared.class,
                    Play.class,
                    ChainPlugin.class,
                    Endings.class,
                    TraceText.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** The broken engine, ready to run chains. */
    ChainRuntime runtime() {
        try {
            Class<?> type = new Loader(compiled(), EngineMutant::drives).loadClass(QueryLoopRuntime.class.getName());
            return (ChainRuntime) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the engine with " + name + " cannot be made", e);
        }
    }

    private static boolean drives(String type) {
        return type.startsWith(ENGINE) || DRIVERS.contains(type);
    }

    /** The verdicts of a harness with the broken engine on a contract, as text. */
    String verdicts(Path contract) {
        try {
            Class<?> runner =
                    new Loader(compiled(), EngineMutant::belongsToHarness).loadClass(ContractRunner.class.getName());
            Class<?> mode = Class.forName(ContractRunner.Mode.class.getName(), true, runner.getClassLoader());
            Object made = runner.getConstructor(mode)
                    .newInstance(mode.getField(Mode.CHECK.name()).get(null));
            return runner.getMethod("run", Path.class).invoke(made, contract).toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the harness with " + name + " cannot be made", e);
        }
    }

    private static boolean belongsToHarness(String type) {
        return type.startsWith("org.exampleservice.harness.")
                || type.startsWith("org.exampleservice.contract.property.");
    }

    private String source() {
        try {
            String source = Files.readString(SOURCES.resolve(file + ".java"));
            int first = source.indexOf(line);
            if (first < 0 || source.indexOf(line, first + 1) >= 0) {
                throw new IllegalStateException("'" + line + "' must stand once in " + file + ": choose another line");
            }
            return source.replace(line, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> compiled() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Output output = new Output(compiler.getStandardFileManager(null, null, null));
        List<String> options = List.of("-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path"));
        Boolean done = compiler.getTask(null, output, null, options, null, List.of(new Source(file, source())))
                .call();
        if (!done) {
            throw new IllegalStateException("the engine with " + name + " does not compile");
        }
        return output.bytes();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String file, String text) {
            super(URI.create("string:///" + ENGINE.replace('.', '/') + file + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        Output(StandardJavaFileManager fileManager) {
            super(fileManager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, unused -> new ByteArrayOutputStream());
                }
            };
        }

        Map<String, byte[]> bytes() {
            Map<String, byte[]> bytes = new HashMap<>();
            classes.forEach((name, out) -> bytes.put(name, out.toByteArray()));
            return bytes;
        }
    }

    /** Has an engine of its own, and everything else from its parent. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> changed;
        private final Predicate<String> owned;

        Loader(Map<String, byte[]> changed, Predicate<String> owned) {
            super(EngineMutant.class.getClassLoader());
            this.changed = changed;
            this.owned = owned;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean own = owned.test(outermost(name));
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : own ? define(name) : super.loadClass(name, resolve);
            }
        }

        private static String outermost(String name) {
            int nested = name.indexOf('$');
            return nested < 0 ? name : name.substring(0, nested);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = changed.containsKey(name) ? changed.get(name) : file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
