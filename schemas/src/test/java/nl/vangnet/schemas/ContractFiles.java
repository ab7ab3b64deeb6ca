package nl.vangnet.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of this module, as other modules see them: on the class path, under {@code schemas/}. */
final class ContractFiles {

    private static final String SUFFIX = ".schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            factory -> factory.schemaMappers(
                    mappers -> mappers.mapPrefix("https://vangnet.nl/schemas/", "classpath:schemas/")));
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private ContractFiles() {}

    static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(ContractFiles.class.getResource("/schemas"))
                    .toURI());
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Path> list(String folder, String suffix) {
        try (Stream<Path> files = Files.list(folder().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonSchema schema(String name) {
        return FACTORY.getSchema(SchemaLocation.of("https://vangnet.nl/schemas/events/" + name + SUFFIX), STRICT);
    }

    /** {@code ExposureDetected-without-reason.json} is a sample of {@code ExposureDetected}. */
    static String schemaNameOf(Path file) {
        return file.getFileName().toString().replaceFirst("(-.*)?(\\.schema)?\\.json$", "");
    }
}
