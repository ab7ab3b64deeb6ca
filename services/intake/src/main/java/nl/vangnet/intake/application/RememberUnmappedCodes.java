package nl.vangnet.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.vangnet.intake.domain.Received;

/** Remembers in which messages a code was not understood. A batch in which all were is written nothing for. */
@ApplicationScoped
class RememberUnmappedCodes implements CommitStep, ReplayStep {

    private final UnmappedMessages unmapped;

    RememberUnmappedCodes(UnmappedMessages unmapped) {
        this.unmapped = unmapped;
    }

    @Override
    public void keep(List<Kept> batch) {
        List<Received> found = batch.stream()
                .filter(kept -> !kept.outcome().repeated())
                .map(Kept::message)
                .filter(message -> !message.reading().findings().unmapped().isEmpty())
                .toList();
        if (!found.isEmpty()) {
            unmapped.add(found);
        }
    }

    @Override
    public void keepAgain(List<Received> reread) {
        unmapped.replace(reread);
    }
}
