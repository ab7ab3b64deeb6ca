package nl.vangnet.intake.adapter.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import nl.vangnet.chassis.web.RequestRefusedException;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files that people hand over on a page. */
@ApplicationScoped
class Uploads {

    private final ConsoleSettings settings;

    Uploads(ConsoleSettings settings) {
        this.settings = settings;
    }

    String text(@Nullable FileUpload file) {
        if (file == null) {
            throw new RequestRefusedException(400, "NO_FILE", "choose a file first");
        }
        if (file.size() > settings.maxUploadBytes()) {
            throw new RequestRefusedException(
                    413, "TOO_LARGE", "the file is larger than " + settings.maxUploadBytes() + " bytes");
        }
        try {
            return new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
