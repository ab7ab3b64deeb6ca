package nl.vangnet.screening.application;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.vangnet.screening.domain.exposure.ExposureClass;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.instrument.Cutoffs;
import nl.vangnet.screening.domain.screeningcase.ClosedReason;
import nl.vangnet.screening.domain.screeningcase.Confirmation;
import nl.vangnet.screening.domain.screeningcase.ExposureMode;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.screeningcase.Threat;
import nl.vangnet.screening.domain.screeningcase.Transition;
import nl.vangnet.screening.domain.visit.Visit;
import nl.vangnet.screening.domain.visit.VisitStatus;
import org.jspecify.annotations.Nullable;

/** The use cases over books in memory. */
final class Hospital {

    private static final ExposureRules RULES = ExposureRules.load(ExposureRules.NEWEST);

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    static final ScreeningPolicy POLICY =
            new ScreeningPolicy(() -> RULES, new Cutoffs(17, 5), ZoneId.of("Europe/Amsterdam"));

    /**
     * A visit as anybody can see it, without the ids that depend on the order.
     *
     * @param openCase whether it is somebody's work, and since when
     */
    record Seen(
            Set<UUID> messages,
            UUID patientKey,
            Visit visit,
            ExposureClass exposureClass,
            @Nullable Instant openCase) {}

    private final MemoryCases cases = new MemoryCases();
    private final MemoryVisits visits = new MemoryVisits();
    private final TakeMessages takeMessages;
    private long nextId;

    Hospital() {
        this.takeMessages = new TakeMessages(
                visits,
                visits,
                new PatientHistories(visits, visits),
                cases,
                events -> {},
                () -> new UUID(1, nextId++),
                POLICY,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    void take(List<ReceivedMessage> batch) {
        takeMessages.handle(batch);
    }

    void take(ReceivedMessage... messages) {
        for (ReceivedMessage message : messages) {
            takeMessages.handle(List.of(message));
        }
    }

    MemoryCases cases() {
        return cases;
    }

    /** A nurse says of one case that the patient was exposed, and perhaps when, or that they were not. */
    void nurse(Random random) {
        List<ScreeningCase> open =
                cases.all().stream().filter(known -> !known.isClosed()).toList();
        if (open.isEmpty() || random.nextInt(3) > 0) {
            return;
        }
        ScreeningCase known = open.get(random.nextInt(open.size()));
        Instant said = known.trauma().instant().plusSeconds(3600);
        Confirmation answer = random.nextInt(3) == 0
                ? Confirmation.notMet(said)
                : Confirmation.met(ExposureMode.EXPERIENCED, Set.of(Threat.LIFE), said);
        Instant better = answer.criterionA() && random.nextBoolean()
                ? known.trauma().instant().minusSeconds(60)
                : null;
        if (known.confirm(answer, better, NOW) instanceof Transition.Changed changed) {
            cases.save(List.of(changed.next()));
        }
    }

    /** What must hold of all visits and cases, in words. */
    List<String> brokenPromises() {
        List<String> broken = new ArrayList<>();
        Map<UUID, ScreenedVisit> standing = new HashMap<>();
        visits.standing().forEach(visit -> standing.put(visit.id(), visit));
        for (ScreeningCase known : cases.all()) {
            ScreenedVisit visit = standing.get(known.identity().visitId());
            if (!known.isClosed()) {
                broken.addAll(wrongWithOpen(known, visit));
            } else if (known.closedReason() == ClosedReason.NOT_EXPOSED
                    && known.confirmation() != null
                    && known.confirmation().criterionA()) {
                broken.add(known.identity().number() + " was confirmed and closed as no exposure");
            }
        }
        for (ScreenedVisit visit : standing.values()) {
            ScreeningCase known = cases.ofVisit(visit.id());
            if (!visit.ignored() && ScreeningCase.opensFor(visit.visit(), visit.decision()) && isLost(known)) {
                broken.add(
                        "nobody sees visit " + visit.id() + ": " + (known == null ? "no case" : known.closedReason()));
            }
        }
        return broken;
    }

    private static List<String> wrongWithOpen(ScreeningCase known, @Nullable ScreenedVisit visit) {
        String number = known.identity().number();
        if (visit == null) {
            return List.of(number + " is open without a visit");
        }
        List<String> wrong = new ArrayList<>();
        if (visit.visit().died() || visit.visit().status() == VisitStatus.CANCELLED || visit.ignored()) {
            wrong.add(number + " is open for the dead, a visit that never was or a test");
        }
        if (!known.identity().patientKey().equals(visit.patientKey())) {
            wrong.add(number + " is of another patient than its visit");
        }
        if (isMinor(known)) {
            wrong.add(number + " is open for a minor");
        }
        if (!known.traumaCorrected() && !known.trauma().equals(visit.visit().traumaTime(POLICY.hospitalZone()))) {
            wrong.add(number + " counts from another time than its visit says");
        }
        return wrong;
    }

    private static boolean isMinor(ScreeningCase known) {
        Integer age = known.patient().ageAtTrauma();
        return age != null && age < 18;
    }

    /** Nobody's work, though no person and no birth date ended it. */
    private static boolean isLost(@Nullable ScreeningCase known) {
        if (known == null) {
            return true;
        }
        boolean saidNo = known.closedReason() == ClosedReason.NOT_EXPOSED && known.confirmation() != null;
        return known.isClosed() && !isMinor(known) && !saidNo;
    }

    /** In an order that hangs on the messages alone. */
    List<Seen> seen() {
        return visits.standing().stream()
                .map(visit -> new Seen(
                        new TreeSet<>(visits.messagesOf(visit.id())),
                        visit.patientKey(),
                        visit.visit(),
                        visit.decision().exposureClass(),
                        openSince(cases.ofVisit(visit.id()))))
                .sorted(Comparator.comparing(seen -> seen.messages().iterator().next()))
                .toList();
    }

    private static @Nullable Instant openSince(@Nullable ScreeningCase known) {
        return known == null || known.isClosed() ? null : known.trauma().instant();
    }
}
