package nl.vangnet.screening.domain.visit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.vangnet.screening.domain.visit.VisitIdentifier.Kind;
import org.jspecify.annotations.Nullable;

/** The state of one stay while its messages are taken in, oldest event first. */
final class VisitFold {

    /** Total, so that any arrival order of the same messages is folded in the same order. */
    static final Comparator<VisitMessage> EVENT_ORDER = Comparator.comparing(VisitMessage::occurredAt)
            .thenComparing(VisitMessage::recordedAt)
            .thenComparing(VisitMessage::event)
            .thenComparing(VisitMessage::messageId);

    /** HL7 v2 accident date and time, which is what makes a segment tell of an accident. */
    private static final String ACCIDENT_PLACE = "ACC-1";

    private static final String VISIT_DELETED = "A23";

    /** A part of the stay, of which a newer message can correct the start. */
    private record Part(PatientClass patientClass, String number) {

        static Part of(VisitMessage message) {
            return new Part(
                    message.stay().patientClass(),
                    message.identifiers().stream()
                            .filter(identifier -> identifier.kind() == Kind.VISIT_NUMBER)
                            .map(VisitIdentifier::key)
                            .findFirst()
                            .orElse(""));
        }
    }

    /** How the patient was in the emergency department when somebody admitted them. */
    private record Arrived(VisitStatus status, @Nullable Instant endedAt, int locations) {}

    private final Set<VisitIdentifier> identifiers =
            new TreeSet<>(Comparator.comparing(VisitIdentifier::kind).thenComparing(VisitIdentifier::key));
    private final Map<Part, Instant> starts = new HashMap<>();
    private final Map<StatedCode.Key, StatedCode> codes = new LinkedHashMap<>();
    private final Map<String, StatedText> texts = new LinkedHashMap<>();
    private final Map<String, StatedCode> signs = new LinkedHashMap<>();
    private final Deque<VisitLocation> locations = new ArrayDeque<>();
    private VisitStatus status = VisitStatus.PRESENT;
    private PatientClass patientClass = PatientClass.UNKNOWN;
    private boolean emergency;
    private boolean admitted;
    private boolean here;
    private boolean arrivedInEmergency;
    private @Nullable Arrived beforeWard;
    private boolean planCancelled;
    private boolean test;
    private final Movements movements;
    private @Nullable VisitLocation intensiveCare;
    private @Nullable String facility;
    private @Nullable Instant firstOccurred;
    private @Nullable Instant firstOfStay;
    private @Nullable Instant endedAt;
    private @Nullable StatedTime accidentTime;

    private VisitFold(Movements movements) {
        this.movements = movements;
    }

    static Visit fold(Collection<VisitMessage> messages) {
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a visit needs at least one message");
        }
        TreeSet<VisitMessage> ordered = new TreeSet<>(EVENT_ORDER);
        ordered.addAll(messages);
        VisitFold fold = new VisitFold(Movements.of(ordered));
        ordered.forEach(fold::take);
        return fold.visit();
    }

    private void take(VisitMessage message) {
        identifiers.addAll(message.identifiers());
        test |= message.test();
        if (firstOccurred == null) {
            firstOccurred = message.occurredAt();
        }
        planCancelled |= message.event() == VisitEvent.PLAN_CANCELLED;
        if (message.event() == VisitEvent.OTHER || message.event() == VisitEvent.PLAN_CANCELLED) {
            // A pre-admission or a person update tells who somebody is, not that they are here.
            return;
        }
        if (firstOfStay == null) {
            firstOfStay = message.occurredAt();
        }
        if (takesAdmissionBack(message)) {
            leaveWard(message);
            return;
        }
        here |= message.event() != VisitEvent.UPDATED || message.stay().emergency();
        takeDeletions(message);
        takeStay(message);
        takeReasons(message.reasons(), new SourceMessage(message.messageId(), message.occurredAt()));
        status = statusAfter(message.event());
        endedAt = status == VisitStatus.DISCHARGED ? endOf(message) : null;
    }

    /**
     * A11 cancels an A01 or an A04. Of somebody who arrived in the emergency department and was admitted under the same
     * number or episode it is the admission, if it says that it is of an inpatient; A23 deletes the visit.
     */
    private boolean takesAdmissionBack(VisitMessage message) {
        return message.event() == VisitEvent.CANCELLED
                && !message.eventCode().equals(VISIT_DELETED)
                && message.stay().patientClass() == PatientClass.INPATIENT
                && beforeWard != null;
    }

    private void leaveWard(VisitMessage message) {
        if (!admitted) {
            // Said again, with what may have happened since.
            return;
        }
        Arrived before = Objects.requireNonNull(beforeWard);
        status = before.status();
        endedAt = before.endedAt();
        patientClass = PatientClass.EMERGENCY;
        admitted = false;
        starts.remove(Part.of(message));
        while (locations.size() > before.locations()) {
            leaveLocation();
        }
    }

    /** What the sender takes away; what the same message states comes after it. */
    private void takeDeletions(VisitMessage message) {
        Set<String> deleted = message.deleted();
        if (deleted.isEmpty()) {
            return;
        }
        if (deleted.contains(Deletions.LOCATION)) {
            locations.clear();
        }
        if (deleted.contains(Deletions.START)) {
            starts.remove(Part.of(message));
        }
        if (deleted.contains(Deletions.END)) {
            endedAt = null;
        }
        if (deleted.contains(Deletions.ACCIDENT)) {
            accidentTime = null;
            signs.remove(VisitSigns.ACCIDENT);
        }
        if (deleted.contains(Deletions.ARRIVAL_MODE)) {
            codes.keySet().removeIf(key -> VisitSigns.ARRIVAL.equals(key.system()));
        }
        codes.values().removeIf(code -> deleted.contains(code.at()));
        texts.values().removeIf(text -> deleted.contains(text.at()));
    }

    private void takeStart(VisitMessage message, Instant start) {
        Part part = Part.of(message);
        boolean opens = message.event() == VisitEvent.ARRIVED || message.event() == VisitEvent.ADMITTED;
        Instant known = starts.get(part);
        // A second hospital begins a part of its own and corrects nothing.
        starts.put(part, opens && known != null && known.isBefore(start) ? known : start);
    }

    private void takeStay(VisitMessage message) {
        VisitEvent event = message.event();
        Stay stay = message.stay();
        boolean toWard = event == VisitEvent.ADMITTED && stay.patientClass() == PatientClass.INPATIENT;
        if (toWard && arrivedInEmergency && (beforeWard == null || !admitted)) {
            beforeWard = new Arrived(status, endedAt, locations.size());
        }
        arrivedInEmergency |= stay.emergency() && (event == VisitEvent.ARRIVED || event == VisitEvent.ADMITTED);
        emergency |= stay.emergency();
        admitted |= stay.patientClass() == PatientClass.INPATIENT || event == VisitEvent.BECAME_INPATIENT;
        if (stay.patientClass() != PatientClass.UNKNOWN) {
            patientClass = stay.patientClass();
        }
        if (stay.start() != null) {
            takeStart(message, stay.start());
        }
        if (stay.facility() != null) {
            facility = stay.facility();
        }
        takeLocation(message, new SourceMessage(message.messageId(), message.occurredAt()));
    }

    private void takeLocation(VisitMessage message, SourceMessage source) {
        VisitLocation location = movements.locationOf(message);
        if (message.event() == VisitEvent.TRANSFER_CANCELLED
                && !movements.changesAnother(message)
                && locations.size() > 1) {
            leaveLocation();
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

    private void leaveLocation() {
        VisitLocation left = locations.pop();
        if (left.equals(intensiveCare)) {
            intensiveCare = null;
            signs.remove(VisitSigns.INTENSIVE_CARE);
        }
        if (left.isResuscitationRoom()) {
            signs.remove(VisitSigns.RESUSCITATION_ROOM);
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
            case BECAME_INPATIENT, BECAME_OUTPATIENT, TRANSFERRED, TRANSFER_CANCELLED, UPDATED, PLAN_CANCELLED, OTHER ->
                status;
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
        if (planCancelled && !here) {
            status = VisitStatus.CANCELLED;
        }
        // A corrected start replaces the one of the same class; an inpatient stay begins after the arrival it follows.
        Instant arrivedAt =
                starts.values().stream().min(Comparator.naturalOrder()).orElse(firstOfStay);
        if (arrivedAt == null) {
            arrivedAt = Objects.requireNonNull(firstOccurred);
        }
        return new Visit(
                List.copyOf(new LinkedHashSet<>(identifiers)),
                status,
                PatientSnapshot.unknown(),
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
                false,
                test,
                List.of());
    }
}
