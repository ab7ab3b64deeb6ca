package nl.vangnet.screening.domain.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of the repository that is written from the rules and read by people: {@code -Dvangnet.write-exposure=true}
 * writes it anew, and without it a test tells when it no longer agrees.
 */
record ReviewedFile(String name) {

    void shouldSay(List<String> lines) {
        String text = String.join("\n", lines) + "\n";
        try {
            if (Boolean.getBoolean("vangnet.write-exposure")) {
                Files.createDirectories(path().getParent());
                Files.writeString(path(), text);
            }
            assertThat(Files.readString(path()).lines().toList())
                    .as("%s, written with -Dvangnet.write-exposure=true", name)
                    .isEqualTo(text.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path path() {
        return Path.of(System.getProperty("maven.multiModuleProjectDirectory", "../.."), "docs/exposure", name);
    }
}
