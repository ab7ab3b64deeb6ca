package nl.vangnet.intake.adapter.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Times of day without a zone, which R4 dateTime and instant do not allow and senders send: each is given the zone of its
 * feed, or every reader would take its own. A date stays a date.
 */
final class ZonelessTimes {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private ZonelessTimes() {}

    /** How many were given a zone. */
    static int settle(Bundle bundle, ZoneId zone) {
        int settled = 0;
        for (BaseDateTimeType time :
                FHIR.newTerser().getAllPopulatedChildElementsOfType(bundle, BaseDateTimeType.class)) {
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
}
