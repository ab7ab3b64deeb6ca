package nl.vangnet.intake.adapter.hl7v2;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** What the mapping of one message carries along: the hospital's zone, the ids, and the fields that could not be read. */
final class Mapping {

    /** Says where in the HL7 v2 message a statement stood, so that a decision can point at it. */
    static final String SOURCE_PLACE = "https://vangnet.nl/fhir/StructureDefinition/source-place";

    private final ZoneId hospitalZone;
    private final String seed;
    private final List<Fault> unread = new ArrayList<>();

    Mapping(ZoneId hospitalZone, String seed) {
        this.hospitalZone = hospitalZone;
        this.seed = seed;
    }

    List<Fault> unread() {
        return List.copyOf(unread);
    }

    /** The id of the resource made from this segment: the same message always gives the same Bundle. */
    String idOf(String what) {
        return UUID.nameUUIDFromBytes((seed + "|" + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    Reference referenceTo(String id) {
        return new Reference("urn:uuid:" + id);
    }

    Extension placeOf(String place) {
        return new Extension(SOURCE_PLACE, new StringType(place));
    }

    Optional<DateTimeType> dateTime(Hl7Segment segment, int field) {
        return time(segment, field).map(time -> new DateTimeType(time.toFhirDateTime(hospitalZone)));
    }

    Optional<DateType> date(Hl7Segment segment, int field) {
        return time(segment, field).map(time -> new DateType(time.toFhirDate()));
    }

    Optional<InstantType> instant(Hl7Segment segment, int field) {
        return time(segment, field)
                .flatMap(time -> time.toFhirInstant(hospitalZone))
                .map(InstantType::new);
    }

    private Optional<HlTime> time(Hl7Segment segment, int field) {
        @Nullable String text = segment.text(field);
        if (text == null) {
            return Optional.empty();
        }
        Optional<HlTime> time = HlTime.parse(text);
        if (time.isEmpty()) {
            unreadable(segment, field, "This is not a date or time of HL7 v2; the field was left out.");
        }
        return time;
    }

    void unreadable(Hl7Segment segment, int field, String why) {
        unread.add(Fault.at(IntakeErrorCode.UNREADABLE_FIELD, segment.place(field), why));
    }
}
