package nl.vangnet.screening.application;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.vangnet.screening.domain.exposure.ExposureClass;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.instrument.Cutoffs;
import nl.vangnet.screening.domain.screeningcase.ScreeningCase;
import nl.vangnet.screening.domain.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The use cases over books in memory. */
final class Hospital {

    private static final ExposureRules RULES = ExposureRules.load(ExposureRules.NEWEST);

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
                Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC));
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
