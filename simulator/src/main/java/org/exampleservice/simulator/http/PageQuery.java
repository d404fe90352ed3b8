package org.exampleservice.simulator.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exampleservice.simulator.engine.Page;

/** The page that a query asks for with {@code from} and {@code limit}; everything else in a query is ignored. */
final class PageQuery {
    private static final Pattern FROM = Pattern.compile("(?:^|&)from=([^&]*)");
    private static final Pattern LIMIT = Pattern.compile("(?:^|&)limit=([^&]*)");

    private PageQuery() {}

    /**
     * The page, all nodes if there is no query; empty if what is given is no whole number, or a limit of none.
     *
     * @param query null when there is none
     */
    static Optional<Page> read(String query) {
        if (query == null) {
            return Optional.of(Page.ALL);
        }
        Optional<Long> from = number(FROM.matcher(query), 0);
        Optional<Long> limit = number(LIMIT.matcher(query), Long.MAX_VALUE);
        return from.flatMap(first -> limit.filter(most -> most > 0).map(most -> new Page(first, most)));
    }

    private static Optional<Long> number(Matcher matcher, long otherwise) {
        if (!matcher.find()) {
            return Optional.of(otherwise);
        }
        return matcher.group(1).matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }
}
