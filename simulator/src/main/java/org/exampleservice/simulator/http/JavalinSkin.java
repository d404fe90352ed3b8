package org.exampleservice.simulator.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Javalin and Jetty as this project wants them: plain answers, stated limits, no words of their own. */
final class JavalinSkin {
    private static final int MAX_THREADS = 64;
    private static final int MIN_THREADS = 4;
    static final int IDLE_MILLIS = 30_000;
    private static final int LOOK_MILLIS = 10_000;
    private static final int HEADER_LIMIT_BYTES = 8 * 1024;
    static final String SEED_HEADER = "X-Example-Service-Seed";

    private JavalinSkin() {}

    static Javalin around(World app, Sessions sessions, ServerSocketChannel channel) {
        return Javalin.create(config -> {
            configure(config, app.seed(), channel);
            config.jetty.modifyServer(server -> {
                Delays delays = app.config().delays().orElseGet(() -> realTime(server));
                server.setHandler(inFront(server, app, sessions, delays));
                server.addBean(new IdleSessions(sessions::dropIdle, realTime(server), Duration.ofMillis(LOOK_MILLIS)));
            });
            config.routes.before(context -> {
                Answer answer = answer(context.req());
                context.future(() -> sent(answer, context));
                context.skipRemainingHandlers();
            });
        });
    }

    /** What stands in front of Javalin, which goes behind the last. */
    private static Handler inFront(Server server, World app, Sessions sessions, Delays delays) {
        LargeAnswers large = new LargeAnswers(server);
        Handler own = new LargePages(large, new WholeBodies());
        Handler demo = new PageHandler(delays, large, own);
        return new WorldHandler(app, sessions, new EventsHandler(realTime(server), large, demo));
    }

    private static void configure(JavalinConfig config, String seed, ServerSocketChannel channel) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.threadPool = threads();
        config.jetty.modifyHttpConfiguration(JavalinSkin::limit);
        config.jetty.modifyServer(
                server -> server.setErrorHandler((request, response, callback) -> refuse(seed, response, callback)));
        config.jetty.addConnector((server, http) -> connector(server, http, channel));
    }

    private static Delays realTime(Server server) {
        return (delay, action) -> server.getScheduler().schedule(action, delay);
    }

    private static Answer answer(HttpServletRequest request) {
        ServletContextRequest plain = ServletContextRequest.getServletContextRequest(request);
        World world = World.of(plain);
        return world.own()
                .answer(request)
                .orElseGet(
                        () -> world.demo().refusal(asked(request), world.demo().received(plain)));
    }

    private static Asked asked(HttpServletRequest request) {
        return new Asked(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                request.getHeader("Authorization"),
                request.getHeader(Asked.ID_HEADER));
    }

    /** Sends without holding a thread until the client has read. */
    private static CompletableFuture<Void> sent(Answer answer, Context context) {
        HttpServletResponse response = context.res();
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLengthLong(answer.length());
        setContentType(answer.contentType(), context.req());
        Callback.Completable sent = new Callback.Completable();
        output(response).sendContent(bytes(answer.body()), sent);
        return sent;
    }

    private static HttpOutput output(HttpServletResponse response) {
        try {
            return (HttpOutput) response.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer bytes(Body body) {
        return body.kept().orElseGet(() -> ByteBuffer.wrap(body.bytes()));
    }

    /** Past the servlet layer, which would rewrite {@code charset=UTF-8} in its own manner. */
    private static void setContentType(String contentType, HttpServletRequest request) {
        Response response =
                ServletContextRequest.getServletContextRequest(request).getServletContextResponse();
        while (response instanceof Response.Wrapper wrapper) {
            response = wrapper.getWrapped();
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS, IDLE_MILLIS);
        threads.setName("simulator");
        return threads;
    }

    private static void limit(HttpConfiguration http) {
        http.setRequestHeaderSize(HEADER_LIMIT_BYTES);
        http.setIdleTimeout(IDLE_MILLIS);
        http.setSendDateHeader(false);
        http.setHeaderCacheCaseSensitive(true);
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, ServerSocketChannel channel) {
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.addBean(new SlowRequests(server, Duration.ofMillis(LOOK_MILLIS)));
        try {
            connector.open(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return connector;
    }

    /** The status and the headers of an answer. */
    static void head(Answer answer, Response response) {
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.length());
        answer.headers().forEach(response.getHeaders()::put);
    }

    /** For requests that are no HTTP, which never reach the handler. */
    private static boolean refuse(String seed, Response response, Callback callback) {
        Answer answer = ErrorPages.refused(response.getStatus(), HttpStatus.getMessage(response.getStatus()));
        response.getHeaders().put(SEED_HEADER, seed);
        head(answer, response);
        Content.Sink.write(response, true, answer.body().text(), callback);
        return true;
    }
}
