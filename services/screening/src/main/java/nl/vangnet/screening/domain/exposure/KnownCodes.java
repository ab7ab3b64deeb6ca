package nl.vangnet.screening.domain.exposure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.vangnet.screening.domain.visit.VisitSigns;

/**
 * The codes that exist, as far as a list may be shipped: all of ICD-10-CM 2021, chapters XIX and XX of the WHO's ICD-10 of
 * 2019, the check digit of SNOMED CT, HL7 v2 table 0430, the Glasgow Coma Scale and our own signs. Of other systems
 * nothing is known to be wrong.
 */
final class KnownCodes {

    private static final int LONGEST_WHO = 4;
    private static final Set<String> SIGNS = Stream.of(
                    VisitSigns.ACCIDENT, VisitSigns.INTENSIVE_CARE, VisitSigns.RESUSCITATION_ROOM)
            .map(CodingSystem.VISIT::plain)
            .collect(Collectors.toSet());
    private static final Set<String> ARRIVALS = Set.of("a", "c", "f", "h", "o", "p", "u");

    private final NavigableSet<String> cm = new TreeSet<>(lines("/icd10/cm-2021-codes.txt.gz"));
    private final NavigableSet<String> who = new TreeSet<>();
    private final Map<CodingSystem, List<CodePattern>> newer = new EnumMap<>(CodingSystem.class);

    KnownCodes() {
        for (String line : lines("/icd10/who-2019-trauma-codes.txt")) {
            if (!line.startsWith("#")) {
                String category = line.substring(0, 3);
                who.add(category);
                line.substring(3).strip().chars().forEach(fourth -> who.add(category + (char) fourth));
            }
        }
    }

    /** Takes in codes that the lists do not have yet, with all that begins with them. */
    void add(CodingSystem system, CodeSet codes) {
        newer.computeIfAbsent(system, ignored -> new ArrayList<>()).addAll(codes.patterns());
    }

    /** Whether some code begins with the pattern, or lies between its ends. */
    boolean has(CodingSystem system, CodePattern pattern) {
        return isListed(system, pattern)
                || newer.getOrDefault(system, List.of()).stream().anyMatch(known -> known.covers(pattern.low()));
    }

    private boolean isListed(CodingSystem system, CodePattern pattern) {
        return switch (system) {
            case CM -> anyIn(cm, pattern.low(), pattern.high());
            // The Dutch edition has the codes of the WHO.
            case WHO, NL ->
                !CmCodes.isInjuryOrCause(pattern.low()) || anyIn(who, who(pattern.low()), who(pattern.high()));
            case SNOMED, MANCHESTER, NTS, TRIAGE, ARRIVAL, GLASGOW, VISIT -> true;
        };
    }

    /** A place of occurrence or a fifth character stands behind the four that are listed. */
    private static String who(String prefix) {
        return prefix.substring(0, Math.min(prefix.length(), LONGEST_WHO));
    }

    /** @param name as {@link CodingSystem#plain} gives it */
    boolean has(CodingSystem system, String name) {
        return switch (system) {
            case SNOMED -> Verhoeff.holds(name);
            case ARRIVAL -> ARRIVALS.contains(name);
            case GLASGOW -> name.length() <= 2 && Integer.parseInt(name) >= 3 && Integer.parseInt(name) <= 15;
            case VISIT -> SIGNS.contains(name);
            case CM, WHO, NL, MANCHESTER, NTS, TRIAGE -> true;
        };
    }

    private static boolean anyIn(NavigableSet<String> codes, String low, String high) {
        String next = codes.ceiling(low);
        return next != null
                && next.substring(0, Math.min(next.length(), high.length())).compareTo(high) <= 0;
    }

    private static List<String> lines(String resource) {
        try (InputStream file = Objects.requireNonNull(KnownCodes.class.getResourceAsStream(resource), resource);
                InputStream in = resource.endsWith(".gz") ? new GZIPInputStream(file) : file) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
