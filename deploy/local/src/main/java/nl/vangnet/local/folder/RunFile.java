package nl.vangnet.local.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

/**
 * What a running system tells the other commands, in {@code run.json} of its data folder: where it answers and how to
 * sign in. Only the owner of the folder may read it.
 */
public record RunFile(
        long pid,
        String url,
        String mllpHost,
        int mllpPort,
        Map<String, String> passwords,
        Map<String, Integer> ports,
        Map<String, Long> pids) {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public void write(DataFolder folder) {
        try {
            PrivateFiles.write(
                    folder.run(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Optional<RunFile> read(DataFolder folder) {
        try {
            return Files.exists(folder.run())
                    ? Optional.of(JSON.readValue(folder.run().toFile(), RunFile.class))
                    : Optional.empty();
        } catch (IOException _) {
            // A file that cannot be read tells as little as none.
            return Optional.empty();
        }
    }

    public static void remove(DataFolder folder) {
        try {
            Files.deleteIfExists(folder.run());
        } catch (IOException _) {
            // Left behind it does no harm: whoever reads it finds that nothing answers.
        }
    }

    public String password(DemoUser user) {
        return passwords.getOrDefault(user.signIn(), "");
    }

    /** Redacted, because it carries passwords. */
    @Override
    public String toString() {
        return "RunFile[" + url + "]";
    }
}
