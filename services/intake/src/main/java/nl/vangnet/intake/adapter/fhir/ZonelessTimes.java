package nl.vangnet.intake.adapter.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;

/**
 * Times of day without a zone, which R4 dateTime and instant do not allow and senders send: each is given the zone of its
 * feed, or every reader would take its own. A date stays a date.
 */
final class ZonelessTimes {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    /** The types that may hold a time of day. */
    private static final List<Class<? extends BaseDateTimeType>> KINDS = List.of(DateTimeType.class, InstantType.class);

    private ZonelessTimes() {}

    /** How many were given a zone. */
    static int settle(Bundle bundle, ZoneId zone) {
        int settled = 0;
        for (BaseDateTimeType time : times(bundle)) {
            String text = time.getValueAsString();
            if (text != null && text.indexOf('T') > 0) {
                try {
                    LocalDateTime local = LocalDateTime.parse(text);
                    time.setValueAsString(
                            text + DateTimeFormatter.ofPattern("xxx").format(local.atZone(zone)));
                    settled++;
                } catch (DateTimeParseException withZone) {
                    // It has a zone, as it should.
                }
            }
        }
        return settled;
    }

    private static List<BaseDateTimeType> times(Bundle bundle) {
        FhirTerser terser = FHIR.newTerser();
        // It does not go from a resource into those that the resource holds.
        return Stream.concat(
                        Stream.of(bundle),
                        bundle.getEntry().stream()
                                .map(Bundle.BundleEntryComponent::getResource)
                                .filter(Objects::nonNull))
                .flatMap(resource -> KINDS.stream()
                        .flatMap(kind -> terser.getAllPopulatedChildElementsOfType(resource, kind).stream()))
                .map(BaseDateTimeType.class::cast)
                .toList();
    }
}
