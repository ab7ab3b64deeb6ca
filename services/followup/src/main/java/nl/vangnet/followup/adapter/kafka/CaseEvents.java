package nl.vangnet.followup.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.vangnet.chassis.inbox.Inbox;
import nl.vangnet.chassis.inbox.InboxRecord;
import nl.vangnet.chassis.inbox.UnreadableRecordException;
import nl.vangnet.followup.application.PlanChecks;
import nl.vangnet.followup.domain.CaseSnapshot;

/** Hands the cases of {@code vangnet.screening.v1} to the plan. An event that carries no case is not for us. */
@ApplicationScoped
class CaseEvents implements Inbox<Optional<CaseSnapshot>> {

    static final String TOPIC = "vangnet.screening.v1";

    private final PlanChecks planChecks;
    private final CaseSnapshotCodec codec;

    CaseEvents(PlanChecks planChecks, CaseSnapshotCodec codec) {
        this.planChecks = planChecks;
        this.codec = codec;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Optional<CaseSnapshot> decode(InboxRecord record) throws UnreadableRecordException {
        return codec.read(record.value());
    }

    @Override
    public void apply(List<Optional<CaseSnapshot>> batch) {
        planChecks.handle(batch.stream().flatMap(Optional::stream).toList());
    }
}
