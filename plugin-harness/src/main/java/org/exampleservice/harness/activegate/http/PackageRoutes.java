package org.exampleservice.harness.activegate.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import org.exampleservice.harness.activegate.Deployed;
import org.exampleservice.harness.activegate.LocalActiveGate;
import org.exampleservice.harness.packaging.PackageLimits;

/** Packages over HTTP: upload, validation, download and removal (sdk.md 2.5, 8.3). Thread-safe. */
final class PackageRoutes {

    /** The limit of a package, and room for what stands around it in the request. */
    static int mostBytes(PackageLimits limits) {
        return limits.zipBytes() + 64 * 1024;
    }

    /** Each takes the memory of its package, so there are not many at a time. */
    private static final int MOST_UPLOADS = 2;

    private final LocalActiveGate gate;
    private final Semaphore uploads = new Semaphore(MOST_UPLOADS);

    PackageRoutes(LocalActiveGate gate) {
        this.gate = gate;
    }

    void addTo(JavalinDefaultRoutingApi routes, String prefix) {
        String plugins = prefix + PluginRoutes.ROOT;
        routes.post(prefix + "/api/v1/remoteplugins", this::upload);
        routes.post(plugins, this::upload);
        routes.post(plugins + "/validator", this::validate);
        routes.get(plugins + "/{id}/binary", this::download);
        routes.delete(plugins + "/{id}/binary", this::remove);
    }

    private void upload(Context context) {
        receive(context, (in, name) -> {
            Deployed deployed = gate.upload(in, name);
            Answers.send(
                    context,
                    201,
                    json -> Shapes.stub(
                            json, deployed.name(), Shapes.displayName(deployed), "version " + deployed.version()));
        });
    }

    private void validate(Context context) {
        receive(context, (in, name) -> {
            gate.check(in, name);
            context.status(204);
        });
    }

    private void download(Context context) throws IOException {
        String id = context.pathParam("id");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        gate.download(id, bytes);
        context.contentType("application/zip")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + gate.get(id).name() + ".zip\"")
                .result(bytes.toByteArray());
    }

    private void remove(Context context) {
        gate.remove(context.pathParam("id"));
        context.status(204);
    }

    private void receive(Context context, BiConsumer<InputStream, Optional<String>> use) {
        if (context.contentLength() > mostBytes(gate.packageLimits())) {
            throw tooLarge();
        }
        if (!uploads.tryAcquire()) {
            throw new ApiProblem(
                    503, MOST_UPLOADS + " uploads are going on (each takes memory, so there are no more). Try again.");
        }
        try {
            UploadedFile file = file(context);
            try (InputStream in = file.content()) {
                use.accept(in, Optional.of(file.filename()));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the upload", e);
            }
        } finally {
            uploads.release();
        }
    }

    private UploadedFile file(Context context) {
        UploadedFile file = uploaded(context);
        if (file == null) {
            throw new ApiProblem(
                    400,
                    "there is no file in the body (a package is sent as multipart/form-data, in the field file, sdk.md"
                            + " 2.5). Send it so, such as with plugin-harness upload, or curl -F file=@ZIP.");
        }
        return file;
    }

    /** Null if there is none; what cannot be read as multipart counts as none, unless it is too large. */
    private UploadedFile uploaded(Context context) {
        try {
            return context.uploadedFile("file");
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (String.valueOf(cause.getMessage()).contains("exceeded")) {
                    throw tooLarge();
                }
            }
            return null;
        }
    }

    private ApiProblem tooLarge() {
        return new ApiProblem(
                413,
                "the body is larger than " + mostBytes(gate.packageLimits()) + " bytes (a package has at most "
                        + PackageLimits.DEFAULT.zipBytes()
                        + ", sdk.md 6.1). Leave out what the extension does not need,"
                        + " or list it in file_blocklist.txt.");
    }
}
