package nl.vangnet.screening.domain.visit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The state of a visit while its messages are taken in, oldest event first. */
final class VisitFold {

    /** Total, so that any arrival order of the same messages is folded in the same order. */
    private static final Comparator<VisitMessage> EVENT_ORDER = Comparator.comparing(VisitMessage::occurredAt)
            .thenComparing(VisitMessage::recordedAt)
            .thenComparing(VisitMessage::event)
            .thenComparing(VisitMessage::messageId);

    /** HL7 v2 accident date and time, which is what makes a segment tell of an accident. */
    private static final String ACCIDENT_PLACE = "ACC-1";

    private final Set<VisitIdentifier> identifiers =
            new TreeSet<>(Comparator.comparing(VisitIdentifier::kind).thenComparing(VisitIdentifier::key));
    private final Map<PatientClass, Instant> starts = new EnumMap<>(PatientClass.class);
    private final Map<StatedCode.Key, StatedCode> codes = new LinkedHashMap<>();
    private final Map<String, StatedText> texts = new LinkedHashMap<>();
    private final Map<String, StatedCode> signs = new LinkedHashMap<>();
    private final Deque<VisitLocation> locations = new ArrayDeque<>();
    private PatientSnapshot patient = PatientSnapshot.unknown();
    private VisitStatus status = VisitStatus.PRESENT;
    private PatientClass patientClass = PatientClass.UNKNOWN;
    private boolean emergency;
    private boolean admitted;
    private boolean died;
    private boolean test;
    private @Nullable VisitLocation intensiveCare;
    private @Nullable String facility;
    private @Nullable Instant firstOccurred;
    private @Nullable Instant endedAt;
    private @Nullable StatedTime accidentTime;

    private VisitFold() {}

    static Visit fold(Collection<VisitMessage> messages) {
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a visit needs at least one message");
        }
        TreeSet<VisitMessage> ordered = new TreeSet<>(EVENT_ORDER);
        ordered.addAll(messages);
        VisitFold fold = new VisitFold();
        ordered.forEach(fold::take);
        return fold.visit();
    }

    private void take(VisitMessage message) {
        identifiers.addAll(message.identifiers());
        patient = patient.updatedBy(message.patient());
        test |= message.test();
        if (firstOccurred == null) {
            firstOccurred = message.occurredAt();
        }
        takeDeath(message);
        if (message.event() == VisitEvent.OTHER) {
            // A pre-admission or a person update tells who somebody is, not that they are here.
            return;
        }
        SourceMessage source = new SourceMessage(message.messageId(), message.occurredAt());
        takeStay(message.event(), message.stay(), source);
        takeReasons(message.reasons(), source);
        status = statusAfter(message.event());
        endedAt = status == VisitStatus.DISCHARGED ? endOf(message) : null;
    }

    private void takeDeath(VisitMessage message) {
        if (message.died() != null) {
            died = message.died();
        } else if (message.event() == VisitEvent.DISCHARGE_CANCELLED) {
            // The death that came with the discharge goes with it.
            died = false;
        }
    }

    private void takeStay(VisitEvent event, Stay stay, SourceMessage source) {
        emergency |= stay.emergency();
        admitted |= stay.patientClass() == PatientClass.INPATIENT || event == VisitEvent.BECAME_INPATIENT;
        if (stay.patientClass() != PatientClass.UNKNOWN) {
            patientClass = stay.patientClass();
        }
        if (stay.start() != null) {
            starts.put(stay.patientClass(), stay.start());
        }
        if (stay.facility() != null) {
            facility = stay.facility();
        }
        takeLocation(event, stay.location(), source);
    }

    private void takeLocation(VisitEvent event, @Nullable VisitLocation location, SourceMessage source) {
        if (event == VisitEvent.TRANSFER_CANCELLED && locations.size() > 1) {
            VisitLocation left = locations.pop();
            if (left.equals(intensiveCare)) {
                intensiveCare = null;
                signs.remove(VisitSigns.INTENSIVE_CARE);
            }
            if (left.isResuscitationRoom()) {
                signs.remove(VisitSigns.RESUSCITATION_ROOM);
            }
            return;
        }
        if (location == null || location.equals(locations.peek())) {
            return;
        }
        locations.push(location);
        if (location.isIntensiveCare()) {
            intensiveCare = location;
            takeSign(VisitSigns.INTENSIVE_CARE, location.name(), location.at(), source);
        }
        if (location.isResuscitationRoom()) {
            takeSign(VisitSigns.RESUSCITATION_ROOM, location.name(), location.at(), source);
        }
    }

    private void takeSign(String sign, @Nullable String text, String at, SourceMessage source) {
        signs.merge(sign, new StatedCode(VisitSigns.VISIT, sign, text, at, null, false, source), StatedCode::orNewer);
    }

    private void takeReasons(Reasons reasons, SourceMessage source) {
        for (StatedCode code : reasons.codes()) {
            if (code.retracted()) {
                codes.remove(code.key());
            } else {
                codes.merge(code.key(), code.statedIn(source), StatedCode::orNewer);
            }
        }
        reasons.texts().forEach(text -> texts.putIfAbsent(text.text(), text.statedIn(source)));
        if (reasons.accidentTime() != null) {
            accidentTime = reasons.accidentTime();
            takeSign(VisitSigns.ACCIDENT, null, ACCIDENT_PLACE, source);
        }
    }

    /** An update never says where a visit stands, and nothing but a new arrival undoes a cancellation. */
    private VisitStatus statusAfter(VisitEvent event) {
        return switch (event) {
            case ARRIVED, ADMITTED -> VisitStatus.PRESENT;
            case BECAME_INPATIENT, BECAME_OUTPATIENT, TRANSFERRED, TRANSFER_CANCELLED, UPDATED, OTHER -> status;
            case LEAVE_STARTED -> status == VisitStatus.PRESENT ? VisitStatus.ON_LEAVE : status;
            case LEAVE_ENDED -> status == VisitStatus.ON_LEAVE ? VisitStatus.PRESENT : status;
            case DISCHARGED -> status == VisitStatus.CANCELLED ? status : VisitStatus.DISCHARGED;
            case DISCHARGE_CANCELLED -> status == VisitStatus.DISCHARGED ? VisitStatus.PRESENT : status;
            case CANCELLED -> VisitStatus.CANCELLED;
        };
    }

    private @Nullable Instant endOf(VisitMessage message) {
        if (message.event() != VisitEvent.DISCHARGED) {
            return message.stay().end() != null ? message.stay().end() : endedAt;
        }
        return message.stay().end() != null ? message.stay().end() : message.occurredAt();
    }

    private Visit visit() {
        // A corrected start replaces the one of the same class; an inpatient stay begins after the arrival it follows.
        Instant arrivedAt = starts.values().stream()
                .min(Comparator.naturalOrder())
                .orElseGet(() -> Objects.requireNonNull(firstOccurred));
        return new Visit(
                List.copyOf(new LinkedHashSet<>(identifiers)),
                status,
                patient,
                patientClass,
                emergency,
                admitted,
                locations.peek(),
                intensiveCare,
                facility,
                arrivedAt,
                endedAt,
                List.copyOf(codes.values()),
                List.copyOf(texts.values()),
                accidentTime,
                List.copyOf(signs.values()),
                died,
                test);
    }
}
