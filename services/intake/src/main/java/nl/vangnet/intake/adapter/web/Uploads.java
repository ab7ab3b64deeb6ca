package nl.vangnet.intake.adapter.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import nl.vangnet.chassis.web.RequestRefusedException;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files that people hand over on a page. */
final class Uploads {

    /** A profile or a code map of thousands of rows is far smaller; it must fit in memory many times over. */
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private Uploads() {}

    static String text(@Nullable FileUpload file) {
        if (file == null) {
            throw new RequestRefusedException(400, "NO_FILE", "choose a file first");
        }
        if (file.size() > MOST_BYTES) {
            throw new RequestRefusedException(413, "TOO_LARGE", "the file is larger than 4 MB");
        }
        try {
            return new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
