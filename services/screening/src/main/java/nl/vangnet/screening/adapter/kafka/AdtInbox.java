package nl.vangnet.screening.adapter.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import nl.vangnet.chassis.inbox.Inbox;
import nl.vangnet.chassis.inbox.InboxRecord;
import nl.vangnet.chassis.inbox.UnreadableRecordException;
import nl.vangnet.screening.application.MessageReader;
import nl.vangnet.screening.application.ReceivedMessage;
import nl.vangnet.screening.application.TakeMessages;
import nl.vangnet.screening.application.UnreadableInputException;

/** Takes messages from {@code vangnet.adt.v1}. */
@ApplicationScoped
class AdtInbox implements Inbox<ReceivedMessage> {

    private static final String RECEIVED = "vn_received";
    private static final String MESSAGE = "vn_message";
    private static final String REVISION = "vn_revision";

    private final MessageReader reader;
    private final TakeMessages takeMessages;

    AdtInbox(MessageReader reader, TakeMessages takeMessages) {
        this.reader = reader;
        this.takeMessages = takeMessages;
    }

    @Override
    public String topic() {
        return "vangnet.adt.v1";
    }

    @Override
    public ReceivedMessage decode(InboxRecord record) throws UnreadableRecordException {
        UUID messageId = messageId(record);
        try {
            return new ReceivedMessage(
                    messageId,
                    revision(record),
                    patientKey(record),
                    received(record),
                    reader.read(record.value()).withMessageId(messageId.toString()));
        } catch (UnreadableInputException unreadable) {
            throw new UnreadableRecordException(unreadable.code(), unreadable.explanation());
        }
    }

    /** Before messages had revisions the event's id was the message's. */
    private static UUID messageId(InboxRecord record) throws UnreadableRecordException {
        String message = record.header(MESSAGE).orElse("");
        try {
            return message.isEmpty() ? record.eventId() : UUID.fromString(message);
        } catch (IllegalArgumentException notAnId) {
            throw new UnreadableRecordException("MESSAGE_REVISION", "header vn_message is not a UUID");
        }
    }

    private static int revision(InboxRecord record) throws UnreadableRecordException {
        try {
            return Integer.parseUnsignedInt(record.header(REVISION).orElse("0"));
        } catch (NumberFormatException notANumber) {
            throw new UnreadableRecordException("MESSAGE_REVISION", "header vn_revision is not a number");
        }
    }

    private static UUID patientKey(InboxRecord record) throws UnreadableRecordException {
        try {
            return UUID.fromString(record.key());
        } catch (IllegalArgumentException notAKey) {
            throw new UnreadableRecordException("PATIENT_KEY", "the record's key is not a patient key");
        }
    }

    private static Instant received(InboxRecord record) throws UnreadableRecordException {
        try {
            String received = record.header(RECEIVED).orElse("");
            return received.isEmpty() ? record.time() : Instant.parse(received);
        } catch (DateTimeParseException notATime) {
            throw new UnreadableRecordException("RECEIVED_TIME", "header vn_received is not an instant");
        }
    }

    @Override
    public void apply(List<ReceivedMessage> batch) {
        takeMessages.handle(batch);
    }
}
