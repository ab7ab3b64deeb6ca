package nl.vangnet.trials.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.vangnet.chassis.inbox.Inbox;
import nl.vangnet.chassis.inbox.InboxRecord;
import nl.vangnet.chassis.inbox.UnreadableRecordException;
import nl.vangnet.trials.application.FollowCases;
import nl.vangnet.trials.domain.CaseSnapshot;

/** Hands each case on {@code vangnet.screening.v1} to the use case. The snapshot counts, whichever event carries it. */
@ApplicationScoped
class CaseEvents implements Inbox<CaseSnapshot> {

    private final CaseEventCodec codec;
    private final FollowCases followCases;

    CaseEvents(CaseEventCodec codec, FollowCases followCases) {
        this.codec = codec;
        this.followCases = followCases;
    }

    @Override
    public String topic() {
        return "vangnet.screening.v1";
    }

    @Override
    public CaseSnapshot decode(InboxRecord record) throws UnreadableRecordException {
        return codec.decode(record.value());
    }

    @Override
    public void apply(List<CaseSnapshot> batch) {
        followCases.handle(batch);
    }
}
