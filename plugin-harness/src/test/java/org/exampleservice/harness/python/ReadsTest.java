package org.exampleservice.harness.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.exampleservice.harness.plugin.FieldRead;
import org.exampleservice.harness.recording.Recording;
import org.exampleservice.harness.recording.Status;
import org.exampleservice.harness.source.LoadedPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an extension takes out of JSON that it parsed is told, and the extension sees no difference but the type. */
class ReadsTest {

    private static final String TEXT = "{\"a\": {\"b\": 1, \"c\": [1, {\"x\": \"\u00fc\"}]}, \"d\": 3, \"e\": [5, 6]}";
    private static final String PARSED = "import json\ndata = json.loads('" + TEXT + "')\n";

    @TempDir
    private Path folder;

    private final List<FieldRead> reads = Collections.synchronizedList(new ArrayList<>());

    @Test
    void a_value_that_is_looked_at_is_told_with_its_place() {
        run(PARSED + "d.absolute('a', data['a']['b'] + data.get('d') + data['e'][-1])", true);

        assertThat(reads).containsExactlyInAnyOrder(read("a.b"), read("d"), read("e[1]"));
    }

    @Test
    void what_is_walked_through_copied_or_written_is_read() {
        run(PARSED + "json.dumps(data['a'])\nfor item in data['e']: pass", true);

        assertThat(reads)
                .containsExactlyInAnyOrder(read("a.b"), read("a.c[0]"), read("a.c[1].x"), read("e[0]"), read("e[1]"));
    }

    @Test
    void names_and_sizes_are_no_values() {
        run(PARSED + "len(data), list(data), 'a' in data, data['a'], data['e'], bool(data['e'])", true);

        assertThat(reads).isEmpty();
    }

    @Test
    void a_parsed_file_is_as_a_parsed_text() {
        run("import io, json\njson.load(io.StringIO('" + TEXT + "'))['d']", true);

        assertThat(reads).containsExactly(read("d"));
    }

    @Test
    void objects_and_lists_do_what_plain_ones_do() {
        Recording recording = run(PARSED + """
                import copy, pickle
                plain = {"a": {"b": 1, "c": [1, {"x": "\u00fc"}]}, "d": 3, "e": [5, 6]}
                assert isinstance(data, dict) and isinstance(data["e"], list)
                assert data == plain and plain == data and not data != plain
                assert json.dumps(data) == json.dumps(plain) and repr(data) == repr(plain) and str(data) == str(plain)
                assert dict(data) == plain and {**data} == plain and data.copy() == plain
                assert copy.deepcopy(data) == plain and pickle.loads(pickle.dumps(data)) == plain
                assert type(copy.deepcopy(data)["a"]) is dict
                assert sorted(data) == sorted(plain) and list(data.items()) == list(plain.items())
                assert list(data.values()) == list(plain.values()) and "%(d)s" % data == "3"
                assert data["e"] + [7] == [5, 6, 7] and [4] + data["e"] == [4, 5, 6] and data["e"] * 2 == [5, 6, 5, 6]
                assert data["e"][0:1] == [5] and data["e"][-1] == 6 and max(data["e"]) == 6 and sum(data["e"]) == 11
                assert list(reversed(data["e"])) == [6, 5] and 5 in data["e"] and data["e"].index(6) == 1
                first, second = data["e"]
                data["e"].append(7)
                data["e"].sort(reverse=True)
                assert data["e"] == [7, 6, 5] and data["e"].pop() == 5 and len(data["e"]) == 2
                data["new"] = 1
                data.update(other=2)
                assert data.pop("new") == 1 and data.pop("none", 9) == 9 and data.setdefault("other", 3) == 2
                del data["other"]
                assert set(data) == set(plain) and data.get("none", 4) == 4 and not json.loads("[]")
                assert json.loads("3") == 3 and json.loads(b"[1]") == [1]
                assert type(json.loads("{}", object_hook=lambda o: o)) is dict
                """, true);

        assertThat(recording.cycles().get(0).status()).isEqualTo(Status.OK);
    }

    @Test
    void nothing_is_watched_unless_it_is_asked_for() {
        Recording recording = run(PARSED + "data['d']\nprint(type(data).__name__)", false);

        assertThat(reads).isEmpty();
        assertThat(Extension.said(recording)).isEqualTo("dict");
    }

    private static FieldRead read(String path) {
        return new FieldRead(FieldRead.digest(TEXT), path);
    }

    private Recording run(String body, boolean traces) {
        Extension.assumePython();
        try (LoadedPlugin loaded = Extension.query(folder, body).load(PythonOptions.DEFAULT.tracingReads(traces))) {
            return Extension.run(loaded, 1, plan -> plan.withReads(reads::add), Map.of());
        }
    }
}
