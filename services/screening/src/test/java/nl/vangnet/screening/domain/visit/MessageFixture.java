package nl.vangnet.screening.domain.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds messages for tests: A04 of an emergency patient at 10:00 in Amsterdam, visit number 1, no reason stated. */
public final class MessageFixture {

    private static final String WHO = "http://hl7.org/fhir/sid/icd-10";
    private static final Instant MORNING = Instant.parse("2026-11-20T09:00:00Z");

    private String id = "m1";
    private VisitEvent event = VisitEvent.ARRIVED;
    private Instant occurredAt = MORNING;
    private @Nullable Instant recordedAt;
    private PatientClass patientClass = PatientClass.EMERGENCY;
    private @Nullable VisitLocation location;
    private @Nullable Instant start;
    private @Nullable Instant end;
    private @Nullable LocalDate birthDate = LocalDate.of(1985, 5, 1);
    private @Nullable StatedTime accident;
    private @Nullable Boolean died;
    private @Nullable Boolean leftDead;
    private boolean test;
    private final List<StatedCode> codes = new ArrayList<>();
    private final List<StatedText> texts = new ArrayList<>();

    private String visitNumber = "1";
    private @Nullable Movement movement;
    private Set<String> deleted = Set.of();

    private String number = "0001";
    private @Nullable String account;
    private final List<IdentityChange> changes = new ArrayList<>();

    private MessageFixture() {}

    /** Under the patient with this number. */
    public MessageFixture of(String value) {
        number = value;
        return this;
    }

    public MessageFixture account(String value) {
        account = value;
        return this;
    }

    /** Tells of the person alone, and of who is who. */
    public MessageFixture telling(IdentityChange... said) {
        event = VisitEvent.OTHER;
        visitNumber = "";
        changes.addAll(List.of(said));
        return this;
    }

    /** Moves visits with these numbers from one patient to another. */
    public MessageFixture moving(String from, String to, String... numbers) {
        for (String moved : numbers) {
            String key = new VisitIdentifier(VisitIdentifier.Kind.VISIT_NUMBER, "urn:visits", moved).key();
            changes.add(IdentityChange.moved(from, to, Set.of(key)));
        }
        return this;
    }

    public MessageFixture visit(String number) {
        visitNumber = number;
        return this;
    }

    public MessageFixture movement(Movement.Action action, String movementId) {
        movement = new Movement(movementId, action);
        return this;
    }

    public MessageFixture deleting(String... facts) {
        deleted = Set.of(facts);
        return this;
    }

    public static MessageFixture aMessage() {
        return new MessageFixture();
    }

    public MessageFixture id(String value) {
        id = value;
        return this;
    }

    public MessageFixture event(VisitEvent value) {
        event = value;
        return this;
    }

    public MessageFixture at(String time) {
        occurredAt = Instant.parse(time);
        return this;
    }

    public MessageFixture recordedAt(String time) {
        recordedAt = Instant.parse(time);
        return this;
    }

    public MessageFixture patientClass(PatientClass value) {
        patientClass = value;
        return this;
    }

    public MessageFixture in(String place) {
        location = new VisitLocation(place, null, "PV1-3");
        return this;
    }

    public MessageFixture from(String time) {
        start = Instant.parse(time);
        return this;
    }

    public MessageFixture until(String time) {
        end = Instant.parse(time);
        return this;
    }

    public MessageFixture born(@Nullable String date) {
        birthDate = date == null ? null : LocalDate.parse(date);
        return this;
    }

    public MessageFixture accident(StatedTime time) {
        accident = time;
        return this;
    }

    public MessageFixture died(boolean value) {
        died = value;
        return this;
    }

    /** By the discharge disposition. */
    public MessageFixture leftDead(boolean value) {
        leftDead = value;
        died = value ? Boolean.TRUE : died;
        return this;
    }

    public MessageFixture test() {
        test = true;
        return this;
    }

    public MessageFixture code(String code) {
        return code(code, null);
    }

    public MessageFixture code(String code, @Nullable StatedTime onset) {
        codes.add(new StatedCode(WHO, code, null, "DG1-3[%d]".formatted(codes.size() + 1), onset, false));
        return this;
    }

    public MessageFixture retracted(String code) {
        codes.add(new StatedCode(WHO, code, null, "DG1-3[%d]".formatted(codes.size() + 1), null, true));
        return this;
    }

    public MessageFixture text(String text) {
        texts.add(new StatedText(text, "PV2-3[1]", null));
        return this;
    }

    public VisitMessage build() {
        PatientIdentifier mrn = new PatientIdentifier("urn:hospital", number, "MR");
        return new VisitMessage(
                id,
                event,
                event.name(),
                occurredAt,
                recordedAt == null ? occurredAt : recordedAt,
                new PatientSnapshot(
                        mrn, List.of(mrn), new PersonName("Testpatiënt", null), birthDate, Sex.FEMALE, "nl"),
                List.of(
                        visitNumber.isEmpty()
                                ? new VisitIdentifier(VisitIdentifier.Kind.MESSAGE, null, id)
                                : new VisitIdentifier(VisitIdentifier.Kind.VISIT_NUMBER, "urn:visits", visitNumber)),
                new Stay(
                        patientClass,
                        patientClass == PatientClass.EMERGENCY,
                        location,
                        "Testziekenhuis",
                        start,
                        end,
                        leftDead,
                        account,
                        movement),
                new Reasons(codes, texts, accident),
                died,
                changes,
                deleted,
                test);
    }
}
