package nl.vangnet.intake.application.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.vangnet.intake.application.CommitStep;
import nl.vangnet.intake.application.Kept;
import nl.vangnet.intake.application.ReplayStep;
import nl.vangnet.intake.domain.PatientIdentifier;
import nl.vangnet.intake.domain.PatientKeys;
import nl.vangnet.intake.domain.PatientMerge;
import nl.vangnet.intake.domain.Reading;
import nl.vangnet.intake.domain.Received;
import org.jspecify.annotations.Nullable;

/** Remembers the identifiers that messages name, and the merges of those that are published. */
@ApplicationScoped
class RememberIdentities implements CommitStep, ReplayStep {

    /** About ten megabytes; more patients than a hospital sees in a day. */
    private static final int REMEMBERED = 100_000;

    private final IdentifierBook identifiers;
    private final PatientMerges merges;
    private final PatientKeys patientKeys;
    private final TransactionSynchronizationRegistry transaction;
    private final RecentIdentifiers recent = new RecentIdentifiers(REMEMBERED);

    RememberIdentities(
            IdentifierBook identifiers,
            PatientMerges merges,
            PatientKeys patientKeys,
            TransactionSynchronizationRegistry transaction) {
        this.identifiers = identifiers;
        this.merges = merges;
        this.patientKeys = patientKeys;
        this.transaction = transaction;
    }

    @Override
    public void keep(List<Kept> batch) {
        keepAgain(batch.stream()
                .filter(kept -> !kept.outcome().repeated())
                .map(Kept::message)
                .toList());
    }

    @Override
    public void keepAgain(List<Received> messages) {
        List<SeenIdentifier> unwritten =
                seen(messages).stream().filter(seen -> !recent.isWritten(seen)).toList();
        if (!unwritten.isEmpty()) {
            identifiers.keep(unwritten);
            // A rollback takes the rows back, and must not leave them remembered.
            transaction.registerInterposedSynchronization(new RememberAfterCommit(unwritten));
        }
        List<ToldMerge> told = told(messages);
        if (!told.isEmpty()) {
            merges.keep(told);
        }
    }

    /** In the order of their keys, so that two who write several never wait for each other. */
    private List<SeenIdentifier> seen(List<Received> messages) {
        Map<UUID, SeenIdentifier> seen = new TreeMap<>();
        for (Received message : messages) {
            see(message, message.reading().facts().patient(), seen);
            for (PatientMerge merge : message.reading().findings().merges()) {
                see(message, merge.survivor(), seen);
                see(message, merge.retired(), seen);
            }
        }
        return List.copyOf(seen.values());
    }

    private void see(Received message, @Nullable PatientIdentifier identifier, Map<UUID, SeenIdentifier> seen) {
        if (identifier != null) {
            UUID key = patientKeys.of(identifier, message.id());
            seen.putIfAbsent(
                    key,
                    new SeenIdentifier(
                            key, identifier, message.id(), message.arrival().at()));
        }
    }

    private List<ToldMerge> told(List<Received> messages) {
        List<ToldMerge> told = new ArrayList<>();
        for (Received message : messages) {
            if (message.reading() instanceof Reading.Accepted accepted) {
                accepted.findings().merges().forEach(merge -> told.add(told(message, merge)));
            }
        }
        return told;
    }

    private ToldMerge told(Received message, PatientMerge merge) {
        return new ToldMerge(
                patientKeys.of(merge.retired(), message.id()),
                patientKeys.of(merge.survivor(), message.id()),
                merge.undone(),
                message.id(),
                message.reading().facts().controlId(),
                message.arrival().at());
    }

    private final class RememberAfterCommit implements Synchronization {

        private final List<SeenIdentifier> written;

        RememberAfterCommit(List<SeenIdentifier> written) {
            this.written = written;
        }

        @Override
        public void beforeCompletion() {
            // Nothing to do before.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                recent.written(written);
            }
        }
    }
}
