package nl.vangnet.screening.adapter.fhir;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vangnet.screening.adapter.fhir.BundleContent.Placed;
import nl.vangnet.screening.domain.visit.VisitEvent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Provenance;
import org.jspecify.annotations.Nullable;

/** What happened and when: MessageHeader.event, and for MedCom the newest Provenance and the Encounter's status. */
record EventReader(VisitEvent event, String code, @Nullable Instant occurredAt) {

    private static final String V2_EVENTS = "http://terminology.hl7.org/CodeSystem/v2-0003";
    private static final String DA_VINCI_EVENTS = "http://hl7.org/fhir/us/davinci-alerts/CodeSystem/notification-event";
    private static final String MEDCOM_EVENTS =
            "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-messaging-eventCodes";
    private static final String MEDCOM_ACTIVITIES =
            "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-messaging-activityCodes";

    /** A forwarder's Provenance tells of the forwarding, not of the visit. */
    private static final Set<String> ACTIVITIES = Set.of(V2_EVENTS, MEDCOM_ACTIVITIES);

    private static final Map<String, VisitEvent> BY_V2_CODE = Map.ofEntries(
            Map.entry("A01", VisitEvent.ADMITTED),
            Map.entry("A02", VisitEvent.TRANSFERRED),
            Map.entry("A03", VisitEvent.DISCHARGED),
            Map.entry("A04", VisitEvent.ARRIVED),
            Map.entry("A06", VisitEvent.BECAME_INPATIENT),
            Map.entry("A07", VisitEvent.BECAME_OUTPATIENT),
            Map.entry("A08", VisitEvent.UPDATED),
            Map.entry("A11", VisitEvent.CANCELLED),
            Map.entry("A12", VisitEvent.TRANSFER_CANCELLED),
            Map.entry("A13", VisitEvent.DISCHARGE_CANCELLED),
            Map.entry("A17", VisitEvent.TRANSFERRED),
            Map.entry("A21", VisitEvent.LEAVE_STARTED),
            Map.entry("A22", VisitEvent.LEAVE_ENDED),
            Map.entry("A23", VisitEvent.CANCELLED),
            Map.entry("A27", VisitEvent.PLAN_CANCELLED),
            Map.entry("A38", VisitEvent.PLAN_CANCELLED));

    static EventReader of(BundleContent content, MessageHeader header, @Nullable Encounter encounter, FhirTimes times)
            throws UnreadableBundleException {
        if (!(header.getEvent() instanceof Coding coding) || !coding.hasCode()) {
            throw new UnreadableBundleException(BundleProblem.FHIR_NO_EVENT, "MessageHeader.event");
        }
        Optional<Provenance> newest = newest(content, times);
        VisitEvent event = switch (String.valueOf(coding.getSystem())) {
            case V2_EVENTS -> BY_V2_CODE.getOrDefault(coding.getCode(), VisitEvent.OTHER);
            case DA_VINCI_EVENTS -> ofDaVinci(coding.getCode());
            case MEDCOM_EVENTS -> ofMedCom(newest, encounter);
            default -> VisitEvent.OTHER;
        };
        @Nullable
        Instant occurredAt = newest.flatMap(provenance -> occurred(provenance, times))
                .or(() -> ofPeriod(event, encounter, times))
                .or(() -> times.instant(content.bundle().getTimestampElement()))
                .or(() -> encounter == null
                        ? Optional.empty()
                        : times.instant(encounter.getPeriod().getStartElement()))
                .orElse(null);
        return new EventReader(event, coding.getCode(), occurredAt);
    }

    private static VisitEvent ofDaVinci(String code) {
        return switch (code) {
            case "notification-admit" -> VisitEvent.ADMITTED;
            case "notification-transfer" -> VisitEvent.TRANSFERRED;
            case "notification-discharge" -> VisitEvent.DISCHARGED;
            default -> VisitEvent.OTHER;
        };
    }

    /** The newest activity is this event; the status is its effect, and in some examples lags behind. */
    private static VisitEvent ofMedCom(Optional<Provenance> newest, @Nullable Encounter encounter) {
        String activity = newest.flatMap(EventReader::activity).orElse("");
        if (activity.startsWith("cancel-")) {
            return ofCancelled(activity.substring("cancel-".length()));
        }
        EncounterStatus status = encounter == null ? null : encounter.getStatus();
        if (status == EncounterStatus.ENTEREDINERROR || status == EncounterStatus.CANCELLED) {
            return VisitEvent.CANCELLED;
        }
        if (activity.startsWith("revise-")) {
            return VisitEvent.UPDATED;
        }
        if (activity.startsWith("discharge-")) {
            return VisitEvent.DISCHARGED;
        }
        if (activity.startsWith("start-leave")) {
            return VisitEvent.LEAVE_STARTED;
        }
        if (activity.startsWith("end-leave")) {
            return VisitEvent.LEAVE_ENDED;
        }
        // A death is sent as an admission whose Encounter is finished (MORS_K).
        return status == EncounterStatus.FINISHED ? VisitEvent.DISCHARGED : VisitEvent.ADMITTED;
    }

    private static VisitEvent ofCancelled(String activity) {
        if (activity.startsWith("discharge-")) {
            return VisitEvent.DISCHARGE_CANCELLED;
        }
        if (activity.startsWith("start-leave")) {
            return VisitEvent.LEAVE_ENDED;
        }
        return activity.startsWith("end-leave") ? VisitEvent.LEAVE_STARTED : VisitEvent.CANCELLED;
    }

    /** The newest Provenance about the visit; the older ones are the history of the stay. */
    private static Optional<Provenance> newest(BundleContent content, FhirTimes times) {
        return content.all(Provenance.class).stream()
                .map(Placed::resource)
                .filter(provenance -> activity(provenance).isPresent())
                .max(Comparator.comparing(
                        provenance -> occurred(provenance, times).orElse(Instant.MIN)));
    }

    private static Optional<String> activity(Provenance provenance) {
        return provenance.getActivity().getCoding().stream()
                .filter(coding -> ACTIVITIES.contains(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .findFirst();
    }

    /** EVN-6, else EVN-2. */
    private static Optional<Instant> occurred(Provenance provenance, FhirTimes times) {
        return times.instantOf(provenance.getOccurred()).or(() -> times.instant(provenance.getRecordedElement()));
    }

    /** Da Vinci sends no Provenance of the event: an admission is at the start, a discharge at the end. */
    private static Optional<Instant> ofPeriod(VisitEvent event, @Nullable Encounter encounter, FhirTimes times) {
        if (encounter == null) {
            return Optional.empty();
        }
        return switch (event) {
            case ARRIVED, ADMITTED -> times.instant(encounter.getPeriod().getStartElement());
            case DISCHARGED -> times.instant(encounter.getPeriod().getEndElement());
            case BECAME_INPATIENT,
                    BECAME_OUTPATIENT,
                    TRANSFERRED,
                    TRANSFER_CANCELLED,
                    LEAVE_STARTED,
                    LEAVE_ENDED,
                    UPDATED,
                    DISCHARGE_CANCELLED,
                    CANCELLED,
                    PLAN_CANCELLED,
                    OTHER -> Optional.empty();
        };
    }
}
