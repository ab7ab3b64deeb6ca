package nl.vangnet.intake.adapter.hl7v2;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.vangnet.intake.domain.Answer;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Makes the acknowledgments that a sender of HL7 v2 asks for, in original and in enhanced mode. They are sent after the
 * message is durable, so that CA and AA both mean: it is safe with us.
 *
 * <p>The body of an answer is what stands between the first 0x0B and the last 0x1C 0x0D on the wire. When two
 * acknowledgments are due it holds both, with a frame's end and start between them; when none is due it is empty.
 */
final class Acks {

    /** The end of one MLLP frame and the start of the next. */
    private static final byte[] NEXT_FRAME = {0x1C, 0x0D, 0x0B};

    private final ZoneId hospitalZone;

    Acks(ZoneId hospitalZone) {
        this.hospitalZone = hospitalZone;
    }

    Answer accept(@Nullable Hl7Header header, UUID id, Instant now) {
        return answer(AnswerCode.AA, null, "", header, id, now);
    }

    /** AA: the message is kept and needs no resending; ERR says why it goes no further. */
    Answer acceptWith(Fault fault, @Nullable Hl7Header header, UUID id, Instant now) {
        return answer(AnswerCode.AA, fault, "I", header, id, now);
    }

    /** AE or AR: the sender's fault. */
    Answer refuse(AnswerCode code, Fault fault, @Nullable Hl7Header header, UUID id, Instant now) {
        return answer(code, fault, "E", header, id, now);
    }

    private Answer answer(
            AnswerCode code, @Nullable Fault fault, String severity, @Nullable Hl7Header header, UUID id, Instant now) {
        AckMode mode = AckMode.of(header);
        List<AnswerCode> codes = isAcknowledgment(header) ? List.of() : mode.codes(code);
        ByteArrayOutputStream body = new ByteArrayOutputStream(256);
        for (int i = 0; i < codes.size(); i++) {
            boolean last = i == codes.size() - 1;
            // Each acknowledgment is a message of its own, with a number of its own.
            AckText ack = new AckText(header)
                    .msh(i == 0 ? id.toString() : id + "-A", now, hospitalZone, mode.enhanced())
                    .msa(codes.get(i), last ? fault : null);
            if (last && fault != null) {
                ack.err(fault, severity);
            }
            if (i > 0) {
                body.writeBytes(NEXT_FRAME);
            }
            body.writeBytes(ack.bytes());
        }
        return new Answer(told(codes, mode, code), body.toByteArray(), fault == null ? null : fault.code());
    }

    /** What the sender knows in the end; where it wants to hear nothing, what it would have been told. */
    private static AnswerCode told(List<AnswerCode> codes, AckMode mode, AnswerCode code) {
        if (!codes.isEmpty()) {
            return codes.getLast();
        }
        return mode.enhanced() ? mode.acceptCode(code) : code;
    }

    /** Two systems that acknowledge each other's acknowledgments never stop. */
    private static boolean isAcknowledgment(@Nullable Hl7Header header) {
        return header != null && "ACK".equals(header.messageType());
    }
}
