package nl.vangnet.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.intake.application.MessageReaders;
import nl.vangnet.intake.application.StoreMessages;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Door;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.Findings;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.MessageFormat;
import nl.vangnet.intake.domain.PatientIdentifier;
import nl.vangnet.intake.domain.PatientKeys;
import nl.vangnet.intake.domain.PatientMerge;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;
import nl.vangnet.intake.domain.feed.LocalCode;
import nl.vangnet.intake.domain.feed.UnmappedCode;

/** Puts messages into the log that wait for somebody, as a door would if there were a reason to hold them. */
@ApplicationScoped
class Waiting {

    private final StoreMessages storeMessages;
    private final MessageReaders readers;
    private final PatientKeys patientKeys;
    private final Ids ids;
    private final Clock clock;

    Waiting(StoreMessages storeMessages, MessageReaders readers, PatientKeys patientKeys, Ids ids, Clock clock) {
        this.storeMessages = storeMessages;
        this.readers = readers;
        this.patientKeys = patientKeys;
        this.ids = ids;
        this.clock = clock;
    }

    /** The patient of {@link Adt#a04} as the reader names it. */
    PatientIdentifier identifier(String value) {
        Arrival arrival = arrival(Adt.a04("any", value));
        return Objects.requireNonNull(
                readers.of(MessageFormat.HL7V2).read(arrival).facts().patient());
    }

    /** HELD, as if a code were not mapped. */
    List<UUID> hold(List<String> messages) {
        return store(
                messages,
                read -> new Reading.Held(
                        read.facts(),
                        read.answer(),
                        Fault.at(IntakeErrorCode.UNMAPPED_CODE, "PV1-2", "The code is not mapped."),
                        read.findings()));
    }

    /** FAILED, as if a defect of ours had kept them from being converted. */
    List<UUID> fail(List<String> messages) {
        return store(
                messages,
                read -> new Reading.Unconverted(
                        read.facts(), read.answer(), Fault.of(IntakeErrorCode.CONVERSION_FAILED, "A defect.")));
    }

    /** As they are read today. */
    List<UUID> take(List<String> messages) {
        return store(messages, read -> read);
    }

    /** A message that tells of merges. */
    UUID merge(String message, PatientMerge... merges) {
        return store(
                        List.of(message),
                        read -> new Reading.Accepted(
                                read.facts(),
                                read.answer(),
                                read instanceof Reading.Accepted accepted ? accepted.bundle() : new byte[0],
                                new Findings(List.of(), List.of(), List.of(merges))))
                .getFirst();
    }

    /** A message in which a code was not understood. */
    UUID holdUnmapped(String message, LocalCode code) {
        return store(
                        List.of(message),
                        read -> new Reading.Held(
                                read.facts(),
                                read.answer(),
                                Fault.at(
                                        IntakeErrorCode.UNMAPPED_CODE,
                                        code.field().place(),
                                        "The code is not mapped."),
                                new Findings(List.of(new UnmappedCode(code, null)), List.of(), List.of())))
                .getFirst();
    }

    private List<UUID> store(List<String> messages, UnaryOperator<Reading> as) {
        List<Received> batch = new ArrayList<>();
        for (String message : messages) {
            Arrival arrival = arrival(message);
            Reading reading = as.apply(readers.of(MessageFormat.HL7V2).read(arrival));
            batch.add(new Received(arrival, patientKeys.of(reading.facts().patient(), arrival.id()), reading));
        }
        storeMessages.handle(batch);
        return batch.stream().map(Received::id).toList();
    }

    private Arrival arrival(String message) {
        return new Arrival(
                ids.next(),
                clock.instant(),
                Door.of(Door.Kind.MLLP),
                MessageFormat.HL7V2,
                "",
                message.getBytes(StandardCharsets.UTF_8));
    }
}
