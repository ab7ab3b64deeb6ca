package nl.vangnet.intake.adapter.hl7v2;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.vangnet.intake.domain.feed.Authorities;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.CodeMap;
import nl.vangnet.intake.domain.feed.EventPolicy;
import nl.vangnet.intake.domain.feed.FeedProfile;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;
import nl.vangnet.intake.domain.feed.Quirk;
import nl.vangnet.intake.domain.feed.Silence;
import nl.vangnet.intake.domain.feed.TestMessages;

/** Builds the profile of the sender of {@code Adt.a04}, TEST|SEH: the usual one but for what is set. */
final class SenderProfile {

    private final Map<LocalCode, MappedCode> codes = new HashMap<>();
    private ZoneId zone = ZoneId.of("Europe/Amsterdam");
    private Authorities authorities = Authorities.USUAL;
    private EventPolicy events = EventPolicy.USUAL;
    private Set<String> certificates = Set.of();
    private Set<String> emergencyLocations = Set.of();
    private Charset charset = StandardCharsets.ISO_8859_1;
    private Set<Quirk> quirks = Set.of();
    private TestMessages tests = TestMessages.APART;

    SenderProfile maps(CodeField field, String system, String code, String mappedSystem, String mappedCode) {
        codes.put(
                new LocalCode(field, system.isEmpty() ? null : system, code),
                new MappedCode(mappedSystem, mappedCode, "mapped"));
        return this;
    }

    SenderProfile in(String zoneId) {
        zone = ZoneId.of(zoneId);
        return this;
    }

    SenderProfile with(Authorities chosen) {
        authorities = chosen;
        return this;
    }

    SenderProfile with(EventPolicy chosen) {
        events = chosen;
        return this;
    }

    SenderProfile with(Quirk quirk) {
        quirks = Set.of(quirk);
        return this;
    }

    SenderProfile with(Charset chosen) {
        charset = chosen;
        return this;
    }

    SenderProfile asReal() {
        tests = TestMessages.AS_REAL;
        return this;
    }

    SenderProfile emergencyAt(String pointOfCare) {
        emergencyLocations = Set.of(pointOfCare);
        return this;
    }

    SenderProfile onlyWith(String certificate) {
        certificates = Set.of(certificate);
        return this;
    }

    FeedProfile build() {
        return new FeedProfile(
                "test",
                "Test",
                1,
                Set.of("TEST|SEH"),
                certificates,
                Set.of(),
                zone,
                authorities,
                events,
                new CodeMap(codes),
                emergencyLocations,
                charset,
                quirks,
                tests,
                Silence.NEVER,
                0);
    }
}
