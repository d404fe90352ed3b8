package org.exampleservice.simulator.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.exampleservice.simulator.stubs.Answers;
import org.exampleservice.simulator.stubs.Stub;
import org.exampleservice.simulator.stubs.StubFolder;

/** Answers without secrets, as stubs. */
final class RecordedStubs {
    private final ServiceAddress address;
    private final Redactor redactor;
    private final StubFolder folder;

    RecordedStubs(ServiceAddress address, Redactor redactor, StubFolder folder) {
        this.address = address;
        this.redactor = redactor;
        this.folder = folder;
    }

    void add(Taken taken) {
        String target = redactor.redacted(taken.target());
        Map<String, Object> response = taken.reply()
                .map(reply -> response(taken.target(), reply))
                .orElseGet(() -> Map.of("fault", "EMPTY_RESPONSE"));
        if (taken.minute() == 0) {
            add(target, Stub.BEGINNING, response);
        }
        add(target, Stub.minute(taken.minute()), response);
    }

    void finish(int minutes, List<String> notes) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("by", "record");
        about.put("of", redactor.redacted(address.toString()));
        about.put("minutes", minutes);
        about.put("notes", notes.stream().map(redactor::redacted).toList());
        folder.finish(about);
    }

    private void add(String target, String state, Map<String, Object> response) {
        String name = "GET " + target + " " + state;
        folder.add(Targets.file(target), new Stub(name, 5, Optional.of(state), Targets.request(target), response));
    }

    private Map<String, Object> response(String target, Reply reply) {
        byte[] body = redactor.redacted(reply.body()).getBytes(ISO_8859_1);
        Map<String, Object> kept = Headers.kept(reply, redactor);
        reply.header("Location")
                .flatMap(location -> address.within(target, location))
                .ifPresent(location -> kept.put("Location", redactor.redacted(location)));
        Map<String, Object> headers = new TreeMap<>(kept);
        return Answers.of(reply.status(), headers, body.length, out -> out.write(body), folder);
    }
}
