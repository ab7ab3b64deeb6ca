package nl.vangnet.chassis.inbox;

import java.util.List;
import java.util.UUID;

/**
 * What a service does with the records of one topic. One bean per topic; the chassis brings the thread, the transaction,
 * the fence and the retries.
 *
 * @param <T> a record as the service understands it
 */
public interface Inbox<T> {

    String topic();

    /**
     * What tells a record that was sent twice: {@code ce_id}. A topic that others write, without CloudEvents headers, may
     * answer something new each time; then only the position keeps a record from being taken twice.
     */
    default UUID eventId(InboxRecord record) throws UnreadableRecordException {
        return record.eventId();
    }

    /**
     * Reads one record, without a side effect.
     *
     * @throws UnreadableRecordException when no retry can mend the record: it goes to the dead-letter topic. Anything else
     *     that is thrown stops the reader until it succeeds.
     */
    T decode(InboxRecord record) throws UnreadableRecordException;

    /**
     * Applies records that never took effect before, in partition order, inside one transaction. The position moves in
     * the same transaction.
     */
    void apply(List<T> batch);
}
