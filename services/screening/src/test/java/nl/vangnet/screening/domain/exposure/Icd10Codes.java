package nl.vangnet.screening.domain.exposure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The codes that exist: all of ICD-10-CM 2021, and chapters XIX and XX of the WHO's ICD-10 of 2019. Compact. */
final class Icd10Codes {

    private Icd10Codes() {}

    static List<String> cm() {
        return lines("/icd10/cm-2021-codes.txt.gz");
    }

    static List<String> who() {
        List<String> codes = new ArrayList<>();
        for (String line : lines("/icd10/who-2019-trauma-codes.txt")) {
            if (!line.startsWith("#")) {
                String category = line.substring(0, 3);
                codes.add(category);
                line.substring(3).strip().chars().forEach(fourth -> codes.add(category + (char) fourth));
            }
        }
        return codes;
    }

    static List<CsvRow> matrix() {
        return CsvLines.rows("matrix", lines("/icd10/cm-injury-matrix.csv.gz"));
    }

    static String dotted(String compact) {
        return compact.length() <= 3 ? compact : compact.substring(0, 3) + "." + compact.substring(3);
    }

    private static List<String> lines(String resource) {
        try (InputStream file = Objects.requireNonNull(Icd10Codes.class.getResourceAsStream(resource), resource);
                InputStream in = resource.endsWith(".gz") ? new GZIPInputStream(file) : file) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
