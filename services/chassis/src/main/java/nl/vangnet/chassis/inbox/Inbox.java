package nl.vangnet.chassis.inbox;

import java.util.List;

/**
 * What a service does with the records of one topic. One bean per topic; the chassis brings the thread, the transaction,
 * the fence and the retries.
 *
 * @param <T> a record as the service understands it
 */
public interface Inbox<T> {

    String topic();

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
