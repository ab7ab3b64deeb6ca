package nl.vangnet.screening.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.vangnet.screening.domain.visit.Deletions;
import nl.vangnet.screening.domain.visit.IdentityChange;
import nl.vangnet.screening.domain.visit.Movement;
import nl.vangnet.screening.domain.visit.PatientAlias;
import nl.vangnet.screening.domain.visit.PatientClass;
import nl.vangnet.screening.domain.visit.PatientIdentifier;
import nl.vangnet.screening.domain.visit.PatientSnapshot;
import nl.vangnet.screening.domain.visit.Reasons;
import nl.vangnet.screening.domain.visit.Sex;
import nl.vangnet.screening.domain.visit.StatedCode;
import nl.vangnet.screening.domain.visit.StatedTime;
import nl.vangnet.screening.domain.visit.Stay;
import nl.vangnet.screening.domain.visit.VisitEvent;
import nl.vangnet.screening.domain.visit.VisitIdentifier;
import nl.vangnet.screening.domain.visit.VisitIdentifier.Kind;
import nl.vangnet.screening.domain.visit.VisitLocation;
import nl.vangnet.screening.domain.visit.VisitMessage;
import org.jspecify.annotations.Nullable;

/**
 * Makes the feed of a few patients: arrivals, transfers, updates, deletions, leaves, cancellations, discharges and deaths,
 * wards behind them, returns; merges, unmerges and moves; readings of messages that came anew. With twists also birth
 * dates, tests, numbers that are used again, and what happens months later. The same seed makes the same feed; twists have
 * dice of their own, so that a seed means the same without them.
 */
final class FeedGenerator {

    private static final Instant BEGIN = Instant.parse("2026-11-01T08:00:00Z");
    private static final String WHO = "http://hl7.org/fhir/sid/icd-10";
    private static final String[] CODES = {"V13.4", "S93.4", "J06.9", "X60", "S06.0"};
    private static final String[] PLACES = {"SEH 1", "SEH 2", "IC 3", "Chirurgie", "Shockroom"};

    private final Random random;
    private final @Nullable Random twists;
    private final List<ReceivedMessage> feed = new ArrayList<>();
    private final List<String> patients = new ArrayList<>();
    private int visits;
    private int nextMessage;

    FeedGenerator(long seed, boolean twisted) {
        this.random = new Random(seed);
        this.twists = twisted ? new Random(~seed) : null;
    }

    /** Whether something happens that does in one of so many cases. */
    private boolean twist(int among) {
        return twists != null && twists.nextInt(among) == 0;
    }

    private int twistUpTo(int bound) {
        return Objects.requireNonNull(twists).nextInt(bound);
    }

    List<ReceivedMessage> feed() {
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            patients.add("P" + i);
            int stays = 1 + random.nextInt(3);
            Instant arrival = BEGIN.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 3)));
            for (int stay = 0; stay < stays; stay++) {
                visit("P" + i, arrival);
                arrival = arrival.plus(Duration.ofMinutes(30 + random.nextInt(60 * 24 * 6)));
                if (twist(4)) {
                    arrival = arrival.plus(Duration.ofDays(8 + twistUpTo(100)));
                }
            }
        }
        if (count > 1) {
            changes();
        }
        if (random.nextInt(4) == 0) {
            revise();
        }
        return feed;
    }

    int visits() {
        return visits;
    }

    private void visit(String patient, Instant arrival) {
        visits++;
        @Nullable String number = random.nextInt(5) == 0 ? null : "V" + visits;
        if (twist(6)) {
            number = "N" + patient;
        }
        @Nullable String episode = random.nextInt(4) == 0 ? "E" + visits : null;
        Instant at = arrival;
        say(patient, number, episode, VisitEvent.ARRIVED, at, PatientClass.EMERGENCY, arrival);
        int more = random.nextInt(6);
        for (int i = 0; i < more; i++) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(90)));
            say(patient, number, episode, someEvent(), at, PatientClass.EMERGENCY, null);
        }
        if (twist(5) && number != null) {
            say(
                    patient,
                    number,
                    episode,
                    VisitEvent.UPDATED,
                    at.plus(Duration.ofDays(twistUpTo(120))),
                    PatientClass.EMERGENCY,
                    arrival);
        }
        if (random.nextInt(3) == 0) {
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(90)));
            @Nullable String ward = random.nextBoolean() && number != null ? number + "W" : number;
            say(patient, ward, episode, VisitEvent.ADMITTED, at, PatientClass.INPATIENT, at);
            say(patient, ward, episode, someEvent(), at.plusSeconds(600), PatientClass.INPATIENT, null);
        }
    }

    private VisitEvent someEvent() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> VisitEvent.UPDATED;
            case 3, 4 -> VisitEvent.TRANSFERRED;
            case 5 -> VisitEvent.TRANSFER_CANCELLED;
            case 6, 7 -> VisitEvent.DISCHARGED;
            case 8 -> VisitEvent.DISCHARGE_CANCELLED;
            case 9 -> random.nextBoolean() ? VisitEvent.LEAVE_STARTED : VisitEvent.LEAVE_ENDED;
            case 10 -> VisitEvent.CANCELLED;
            default -> random.nextBoolean() ? VisitEvent.PLAN_CANCELLED : VisitEvent.OTHER;
        };
    }

    private void say(
            String patient,
            @Nullable String number,
            @Nullable String episode,
            VisitEvent event,
            Instant at,
            PatientClass patientClass,
            @Nullable Instant start) {
        UUID id = new UUID(9, nextMessage++);
        List<VisitIdentifier> identifiers = new ArrayList<>();
        if (episode != null) {
            identifiers.add(new VisitIdentifier(Kind.EPISODE, null, episode));
        }
        if (number != null) {
            identifiers.add(new VisitIdentifier(Kind.VISIT_NUMBER, null, number));
        }
        if (identifiers.isEmpty()) {
            identifiers.add(
                    start == null
                            ? new VisitIdentifier(Kind.MESSAGE, null, id.toString())
                            : new VisitIdentifier(Kind.ARRIVAL, null, start.toString()));
        }
        @Nullable
        Boolean leftDead = event == VisitEvent.DISCHARGED && random.nextInt(4) == 0
                ? Boolean.valueOf(random.nextInt(4) == 0)
                : null;
        @Nullable
        Boolean died = Boolean.TRUE.equals(leftDead)
                ? Boolean.TRUE
                : random.nextInt(40) == 0 ? Boolean.valueOf(random.nextInt(4) > 0) : null;
        VisitLocation place =
                random.nextBoolean() ? new VisitLocation(PLACES[random.nextInt(PLACES.length)], null, "PV1-3") : null;
        Movement movement = random.nextInt(4) == 0
                ? new Movement("Z" + random.nextInt(3), Movement.Action.values()[random.nextInt(3)])
                : null;
        Stay stay = new Stay(
                patientClass,
                patientClass == PatientClass.EMERGENCY,
                place,
                "Testziekenhuis",
                start,
                null,
                leftDead,
                number == null || random.nextBoolean() ? null : "|A" + number,
                movement);
        add(
                patient,
                new VisitMessage(
                        id.toString(),
                        event,
                        event.name(),
                        at,
                        at.plusSeconds(random.nextInt(3)),
                        who(patient),
                        identifiers,
                        stay,
                        reasons(at),
                        died,
                        List.of(),
                        deleted(),
                        twist(25)));
    }

    private Reasons reasons(Instant at) {
        List<StatedCode> codes = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            String code = CODES[random.nextInt(CODES.length)];
            codes.add(new StatedCode(WHO, code, null, "DG1-3[1]", null, random.nextInt(5) == 0));
        }
        StatedTime accident = random.nextInt(10) == 0 ? new StatedTime.Moment(at.minusSeconds(3600)) : null;
        return new Reasons(codes, List.of(), accident);
    }

    private Set<String> deleted() {
        return switch (random.nextInt(30)) {
            case 0 -> Set.of("DG1-3[1]");
            case 1 -> Set.of(Deletions.DEATH);
            case 2 -> Set.of(Deletions.ACCIDENT, Deletions.LOCATION);
            case 3 -> Set.of(Deletions.BIRTH_DATE, Deletions.END);
            default -> Set.of();
        };
    }

    private void changes() {
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String one = patients.get(random.nextInt(patients.size()));
            String other = patients.get(random.nextInt(patients.size()));
            if (one.equals(other)) {
                continue;
            }
            Instant at = BEGIN.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 20)));
            switch (random.nextInt(4)) {
                case 0, 1 -> tell(one, at, IdentityChange.merged(alias(other), alias(one)));
                case 2 -> tell(one, at, IdentityChange.parted(alias(one), alias(other)));
                default -> {
                    String moved = "V" + (1 + random.nextInt(visits));
                    String key = random.nextBoolean()
                            ? new VisitIdentifier(Kind.VISIT_NUMBER, null, moved).key()
                            : IdentityChange.accountKey("|A" + moved);
                    tell(one, at, IdentityChange.moved(alias(other), alias(one), Set.of(key)));
                }
            }
        }
        if (random.nextInt(3) == 0) {
            // Somebody says something of the person alone, for example that they died.
            UUID id = new UUID(9, nextMessage++);
            String patient = patients.getFirst();
            add(
                    patient,
                    person(
                            patient,
                            id,
                            BEGIN.plus(Duration.ofDays(random.nextInt(20))),
                            List.of(),
                            random.nextBoolean()));
        }
    }

    private void tell(String patient, Instant at, IdentityChange change) {
        UUID id = new UUID(9, nextMessage++);
        add(patient, person(patient, id, at, List.of(change), null));
    }

    private VisitMessage person(
            String patient, UUID id, Instant at, List<IdentityChange> changes, @Nullable Boolean died) {
        return new VisitMessage(
                id.toString(),
                VisitEvent.OTHER,
                "A40",
                at,
                at,
                who(patient),
                List.of(new VisitIdentifier(Kind.MESSAGE, null, id.toString())),
                Stay.unknown(),
                Reasons.none(),
                died,
                changes,
                Set.of(),
                twist(10));
    }

    /** Intake reads a message anew: with another code, or for another patient; a merge may turn out to be none. */
    private void revise() {
        ReceivedMessage message = feed.get(random.nextInt(feed.size()));
        VisitMessage facts = message.facts();
        String patient = random.nextBoolean() ? patients.get(random.nextInt(patients.size())) : null;
        VisitMessage again = new VisitMessage(
                facts.messageId(),
                facts.event(),
                facts.eventCode(),
                facts.occurredAt(),
                facts.recordedAt(),
                patient == null ? facts.patient() : who(patient),
                facts.identifiers(),
                facts.stay(),
                reasons(facts.occurredAt()),
                facts.died(),
                List.of(),
                Set.of(),
                twist(5));
        feed.add(new ReceivedMessage(
                message.messageId(),
                1,
                patient == null ? message.patientKey() : key(patient),
                message.receivedAt(),
                again));
    }

    private void add(String patient, VisitMessage facts) {
        feed.add(new ReceivedMessage(UUID.fromString(facts.messageId()), key(patient), facts.occurredAt(), facts));
    }

    private static UUID key(String patient) {
        return new UUID(5, patient.charAt(1));
    }

    private static String alias(String patient) {
        return PatientAlias.of(new PatientIdentifier("urn:test", patient, "MR"));
    }

    private PatientSnapshot who(String patient) {
        PatientIdentifier number = new PatientIdentifier("urn:test", patient, "MR");
        LocalDate born = twist(3) ? LocalDate.of(2008 - 30 * twistUpTo(2), 11, 1 + twistUpTo(30)) : null;
        Sex sex = twist(3) ? Sex.values()[twistUpTo(Sex.values().length)] : Sex.UNKNOWN;
        return new PatientSnapshot(number, List.of(number), null, born, sex, null);
    }
}
