package org.exampleservice.simulator.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.exampleservice.simulator.json.MemberEdit;
import org.exampleservice.simulator.model.FaultVisitor;

/** What becomes of the right answer when something goes wrong. The right answer is asked for only where it is needed. */
record FaultedSending(Supplier<Answer> right) implements FaultVisitor<Sending> {
    @Override
    public Sending status(int code) {
        return new Sending.Whole(ErrorPages.faulty(code));
    }

    @Override
    public Sending late(Duration delay) {
        return new Sending.Late(right.get(), delay);
    }

    @Override
    public Sending timeout(Duration limit) {
        return new Sending.Silence(limit);
    }

    @Override
    public Sending reset() {
        return new Sending.Broken();
    }

    @Override
    public Sending empty() {
        return new Sending.Raw(Body.EMPTY);
    }

    @Override
    public Sending garbage(byte[] bytes) {
        return new Sending.Raw(Body.of(bytes));
    }

    @Override
    public Sending truncated(int bytes) {
        Answer answer = right.get();
        return bytes < answer.body().length() ? new Sending.Partial(answer, bytes) : new Sending.Whole(answer);
    }

    @Override
    public Sending cut(int bytes) {
        return withBody(body -> body.first(bytes));
    }

    @Override
    public Sending drip(int bytes, Duration every) {
        return new Sending.Dripping(right.get(), bytes, every);
    }

    @Override
    public Sending huge(int bytes) {
        return withBody(body -> body.padded(bytes));
    }

    @Override
    public Sending wrongType(String member) {
        return edited(MemberEdit.wrongType(member));
    }

    @Override
    public Sending missingField(String member) {
        return edited(MemberEdit.missing(member));
    }

    @Override
    public Sending extraField(String member) {
        return edited(MemberEdit.extra(member));
    }

    @Override
    public Sending wrongCharset() {
        return withBody(body -> body.through(WideBytes::new));
    }

    /** A page that is no JSON stays as it is. */
    private Sending edited(MemberEdit edit) {
        return withBody(body -> isJson(body) ? body.through(out -> new JsonElements(out, edit::edit)) : body);
    }

    private static boolean isJson(Body body) {
        String first = new String(body.first(1).bytes(), US_ASCII);
        return first.equals("[") || first.equals("{");
    }

    private Sending withBody(UnaryOperator<Body> change) {
        Answer answer = right.get();
        return new Sending.Whole(
                Answer.of(answer.status(), answer.contentType(), change.apply(answer.body()), answer.headers()));
    }
}
