package org.exampleservice.harness.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.exampleservice.harness.python.PassedChecks.Question;
import org.exampleservice.harness.python.PassedChecks.State;

/**
 * Asks an interpreter, before any run, whether it can run an extension: its version, what the extension requires, and its
 * source.
 */
final class Requirements {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 60;
    private static final Executables EXECUTABLES = new Executables();
    private static final PassedChecks PASSED = new PassedChecks();
    private static final ShimCode SHIM_CODE = new ShimCode();

    private Requirements() {}

    /**
     * Refuses when an import of the extension cannot be found and one of its required packages is missing, and when its
     * source cannot work; all at once. One that passed is not asked for again while nothing has changed, unless it requires
     * packages, which come and go elsewhere.
     *
     * @return the interpreter itself where the one given is a script that looks for it, which takes its time
     */
    static Interpreter check(
            Interpreter interpreter, Path folder, List<String> requires, String module, String className) {
        Question question = new Question(interpreter, folder, module, className);
        Optional<State> state = requires.isEmpty() ? PassedChecks.now(question) : Optional.empty();
        return state.flatMap(now -> PASSED.executable(question, now))
                .filter(SHIM_CODE::isKnown)
                .orElseGet(() -> {
                    Interpreter executable = checkNow(interpreter, folder, requires, module, className);
                    state.ifPresent(before -> PASSED.keep(question, before, executable));
                    return executable;
                });
    }

    /** What an interpreter makes of the shim. */
    static Map<String, byte[]> compiled(Interpreter interpreter) {
        return SHIM_CODE.of(interpreter);
    }

    private static Interpreter checkNow(
            Interpreter interpreter, Path folder, List<String> requires, String module, String className) {
        ObjectNode question = JSON.createObjectNode();
        question.put("folder", folder.toString()).put("module", module).put("class", className);
        requires.forEach(question.putArray("requires")::add);
        Interpreter asked = EXECUTABLES.behind(interpreter);
        SHIM_CODE.askFor(asked, question);
        List<JsonNode> answers = ask(interpreter, question);
        JsonNode answer = answers.get(answers.size() - 1);
        if (answers.size() > 1) {
            SHIM_CODE.keep(asked, answers.get(0));
        }
        List<String> problems = new ArrayList<>(missing(interpreter, answer));
        if (answer.has("refused")) {
            String python = "Python " + answer.path("python").asText() + " (" + interpreter.command() + ")";
            problems.add(SourceProblem.of(answer.get("refused"), module, className, python));
        }
        if (!problems.isEmpty()) {
            throw new PythonSetupException(String.join("\n", problems));
        }
        Interpreter executable =
                executable(interpreter, answer.path("executable").asText());
        return executable;
    }

    private static Interpreter executable(Interpreter asked, String named) {
        if (named.isEmpty()) {
            return asked;
        }
        Interpreter executable = new Interpreter(named);
        EXECUTABLES.keep(asked, executable);
        return executable;
    }

    private static List<String> missing(Interpreter interpreter, JsonNode answer) {
        List<String> missing = texts(answer.path("missing"));
        List<String> unresolved = texts(answer.path("unresolved"));
        if (missing.isEmpty() || unresolved.isEmpty()) {
            return List.of();
        }
        return List.of("the extension imports " + String.join(", ", unresolved)
                + ", and of its install_requires (sdk.md 4.2) " + String.join(", ", missing)
                + " is not there for " + interpreter.command() + ", Python "
                + answer.path("python").asText() + ". Install what is missing: " + interpreter.command()
                + " -m pip install " + quoted(missing));
    }

    /** One answer, or two of which the first is what it makes of the shim. */
    private static List<JsonNode> ask(Interpreter interpreter, ObjectNode question) {
        Process process = start(interpreter);
        try {
            tell(process, JSON.writeValueAsBytes(question));
            byte[] answer = process.getInputStream().readAllBytes();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw unusable(interpreter, new String(answer, StandardCharsets.UTF_8), null);
            }
            try (MappingIterator<JsonNode> answers =
                    JSON.readerFor(JsonNode.class).readValues(answer)) {
                List<JsonNode> all = answers.readAll();
                return all.isEmpty() ? List.of(MissingNode.getInstance()) : all;
            }
        } catch (IOException e) {
            throw unusable(interpreter, String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unusable(interpreter, "interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** One that ends without listening has said all it has to say. */
    private static void tell(Process process, byte[] question) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(question);
        } catch (IOException notListening) {
            return;
        }
    }

    private static Process start(Interpreter interpreter) {
        try {
            return new ProcessBuilder(
                            EXECUTABLES.behind(interpreter).command(),
                            "-B",
                            "-c",
                            Shim.text("source.py") + Shim.text("check.py"))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new PythonSetupException(
                    "cannot start " + interpreter.command() + ": " + e.getMessage()
                            + ". Name a Python 3.6 or newer with --python",
                    e);
        }
    }

    private static PythonSetupException unusable(Interpreter interpreter, String said, Throwable cause) {
        return new PythonSetupException(
                interpreter.command() + " is no usable Python: " + said.strip()
                        + ". Name a Python 3.6 or newer with --python",
                cause);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static String quoted(List<String> requirements) {
        return String.join(
                " ", requirements.stream().map(name -> "'" + name + "'").toList());
    }
}
