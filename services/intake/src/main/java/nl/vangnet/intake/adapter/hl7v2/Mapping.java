package nl.vangnet.intake.adapter.hl7v2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.feed.CodeField;
import nl.vangnet.intake.domain.feed.FeedProfile;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.MappedCode;
import nl.vangnet.intake.domain.feed.UnmappedCode;
import org.jspecify.annotations.Nullable;

/** What the mapping of one message carries along: how its sender is read, the ids, and what was noticed on the way. */
final class Mapping {

    private final FeedProfile profile;
    private final ResourceIds ids;
    private final List<Fault> unread = new ArrayList<>();
    private final List<UnmappedCode> unmapped = new ArrayList<>();

    /** The patient and the visit that most statements are about. */
    private final String patient;

    private final String visit;

    Mapping(FeedProfile profile, ResourceIds ids) {
        this.profile = profile;
        this.ids = ids;
        this.patient = ids.of("PID");
        this.visit = ids.of("PV1");
    }

    FeedProfile profile() {
        return profile;
    }

    /** Optional fields that could not be read. */
    List<Fault> unread() {
        return unread;
    }

    List<UnmappedCode> unmapped() {
        return unmapped;
    }

    String patient() {
        return patient;
    }

    String visit() {
        return visit;
    }

    String idOf(String what) {
        return ids.of(what);
    }

    /** The id of what is made of this segment, of which there may be several. */
    String idOf(Hl7Segment segment) {
        return ids.of(segment.name() + "[" + segment.ordinal() + "]");
    }

    void dateTime(FhirWriter out, String name, Hl7Segment segment, int field) {
        time(segment, field).ifPresent(time -> out.plain(name, time.toFhirDateTime(profile.zone())));
    }

    /** As {@link #dateTime}, and says so if the sender deleted it. */
    void dateTimeOrDeleted(FhirWriter out, String name, Hl7Segment segment, int field) {
        if (segment.isDeleted(field)) {
            out.deletedPrimitive(name);
        } else {
            dateTime(out, name, segment, field);
        }
    }

    void date(FhirWriter out, String name, Hl7Segment segment, int field) {
        if (segment.isDeleted(field)) {
            out.deletedPrimitive(name);
        } else {
            time(segment, field).ifPresent(time -> out.plain(name, time.toFhirDate()));
        }
    }

    Optional<String> instant(Hl7Segment segment, int field) {
        return time(segment, field).flatMap(time -> time.toFhirInstant(profile.zone()));
    }

    void unreadable(Hl7Segment segment, int field, String why) {
        unread.add(Fault.at(IntakeErrorCode.UNREADABLE_FIELD, segment.place(field), why));
    }

    /** What the feed's own map says of the code. */
    @Nullable
    MappedCode mapped(CodeField field, @Nullable String system, String code) {
        return profile.codes().rows().isEmpty()
                ? null
                : profile.codes().find(field, system, code).orElse(null);
    }

    void unmapped(CodeField field, @Nullable String system, String code, @Nullable String display) {
        unmapped.add(new UnmappedCode(new LocalCode(field, system, code), display));
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
}
