package org.exampleservice.simulator.export;

import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.exampleservice.simulator.http.Body;
import org.exampleservice.simulator.http.Outcome;
import org.exampleservice.simulator.http.Page;
import org.exampleservice.simulator.stubs.Answers;
import org.exampleservice.simulator.stubs.Sizes;
import org.exampleservice.simulator.stubs.StubException;
import org.exampleservice.simulator.stubs.StubFolder;

/** What becomes of a request, in WireMock's words. */
final class Responses {
    private final StubFolder folder;
    private final long mostBytes;

    Responses(StubFolder folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    Map<String, Object> of(Outcome outcome) {
        if (outcome instanceof Outcome.Whole whole) {
            return late(of(whole.page()), whole.delay());
        }
        if (outcome instanceof Outcome.Part part) {
            return part(part.page(), part.bytes());
        }
        if (outcome instanceof Outcome.Drip drip) {
            return drip(drip);
        }
        if (outcome instanceof Outcome.Closed closed) {
            return late(fault("EMPTY_RESPONSE"), closed.after());
        }
        return fault(outcome instanceof Outcome.Reset ? "CONNECTION_RESET_BY_PEER" : "RANDOM_DATA_THEN_CLOSE");
    }

    Map<String, Object> of(Page page) {
        return answer(page, page.body().length(), page.body()::writeTo);
    }

    /** The head states the length of the whole body, and WireMock breaks off where the bytes end. */
    private Map<String, Object> part(Page page, int bytes) {
        Body body = page.body();
        return answer(page, bytes, out -> body.writeTo(new FirstBytes(out, bytes)));
    }

    private Map<String, Object> drip(Outcome.Drip drip) {
        Map<String, Object> response = of(drip.page());
        long pieces = Math.max(1, (drip.page().body().length() + drip.bytes() - 1) / drip.bytes());
        Map<String, Object> dribble = new LinkedHashMap<>();
        dribble.put("numberOfChunks", Math.min(pieces, Integer.MAX_VALUE));
        dribble.put("totalDuration", millis(drip.every().multipliedBy(pieces - 1)));
        response.put("chunkedDribbleDelay", dribble);
        return response;
    }

    private Map<String, Object> answer(Page page, long bytes, StubFolder.Writer writer) {
        Map<String, String> headers = new TreeMap<>(page.headers());
        headers.put("Content-Type", page.contentType());
        headers.put("Content-Length", Long.toString(page.body().length()));
        Map<String, Object> response = Answers.of(page.status(), headers, bytes, writer, folder);
        if (folder.bytes() > mostBytes) {
            throw new StubException("the bodies are more than " + Sizes.text(mostBytes)
                    + " together; give fewer --minutes, a smaller scenario, or a higher --max-mb");
        }
        return response;
    }

    private static Map<String, Object> fault(String name) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("fault", name);
        return response;
    }

    private static Map<String, Object> late(Map<String, Object> response, Duration delay) {
        if (!delay.isZero()) {
            response.put("fixedDelayMilliseconds", millis(delay));
        }
        return response;
    }

    private static long millis(Duration duration) {
        return Math.min(duration.toMillis(), Integer.MAX_VALUE);
    }

    /** Lets so many bytes through and drops the others. */
    private static final class FirstBytes extends OutputStream {
        private final OutputStream out;
        private long left;

        FirstBytes(OutputStream out, long left) {
            this.out = out;
            this.left = left;
        }

        @Override
        public void write(int b) throws java.io.IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws java.io.IOException {
            int some = (int) Math.min(left, length);
            out.write(bytes, offset, some);
            left -= some;
        }
    }
}
