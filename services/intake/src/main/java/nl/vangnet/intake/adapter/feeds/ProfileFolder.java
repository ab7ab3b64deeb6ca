package nl.vangnet.intake.adapter.feeds;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.vangnet.intake.application.Feeds;
import nl.vangnet.intake.application.feed.TakeProfileFiles;
import org.jboss.logging.Logger;

/** Takes over the profiles of the folder {@code intake.feeds.folder} before any door opens. */
@ApplicationScoped
class ProfileFolder {

    private static final Logger LOG = Logger.getLogger(ProfileFolder.class);

    /** A profile is a page; something bigger in the folder is none. */
    private static final long LONGEST = 1 << 20;

    private final FeedsConfig config;
    private final TakeProfileFiles takeProfileFiles;
    private final Feeds feeds;

    ProfileFolder(FeedsConfig config, TakeProfileFiles takeProfileFiles, Feeds feeds) {
        this.config = config;
        this.takeProfileFiles = takeProfileFiles;
        this.feeds = feeds;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) throws IOException {
        Map<String, String> files =
                config.folder().isPresent() ? read(config.folder().get()) : Map.of();
        List<String> wrong = takeProfileFiles.handle(files);
        // The doors open all the same: a slip in one file must not keep every sender out.
        wrong.forEach(problem -> LOG.errorf("A feed profile is wrong, and its feed stays as it was: %s", problem));
        feeds.refresh();
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".json")).toList()) {
                if (Files.size(file) <= LONGEST) {
                    files.put(file.getFileName().toString(), Files.readString(file));
                } else {
                    files.put(file.getFileName().toString(), "");
                }
            }
        }
        return files;
    }
}
