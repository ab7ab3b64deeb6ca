package nl.vangnet.intake.adapter.hl7v2;

import java.util.ArrayList;
import java.util.List;
import nl.vangnet.intake.domain.AnswerCode;
import org.jspecify.annotations.Nullable;

/**
 * Which acknowledgments a sender wants. Without MSH-15 and MSH-16 it is the original mode: one application
 * acknowledgment. With either of them it is the enhanced mode: an accept acknowledgment (CA, CE, CR) when MSH-15 asks
 * for it, and an application acknowledgment (AA, AE, AR) when MSH-16 does.
 */
record AckMode(boolean enhanced, When accept, When application) {

    static final AckMode ORIGINAL = new AckMode(false, When.NEVER, When.ALWAYS);

    /** Accept/application acknowledgment conditions, HL7 v2 table 0155. */
    enum When {
        ALWAYS,
        NEVER,
        ON_ERROR,
        ON_SUCCESS;

        static When of(@Nullable String code) {
            return switch (code) {
                case null -> NEVER;
                case "NE" -> NEVER;
                case "ER" -> ON_ERROR;
                case "SU" -> ON_SUCCESS;
                // AL; and of what is in no table, since an answer too many does less harm than a sender that waits.
                default -> ALWAYS;
            };
        }

        boolean holds(boolean success) {
            return switch (this) {
                case ALWAYS -> true;
                case NEVER -> false;
                case ON_ERROR -> !success;
                case ON_SUCCESS -> success;
            };
        }
    }

    static AckMode of(@Nullable Hl7Header header) {
        if (header == null) {
            return ORIGINAL;
        }
        String accept = header.acceptAckType();
        String application = header.applicationAckType();
        return accept == null && application == null
                ? ORIGINAL
                : new AckMode(true, When.of(accept), When.of(application));
    }

    /** The accept acknowledgment that goes with this application acknowledgment, whether or not it is asked for. */
    AnswerCode acceptCode(AnswerCode code) {
        return switch (code) {
            case AA -> AnswerCode.CA;
            // A fault in the content is told by the application acknowledgment; when none is wanted nobody else tells
            // it.
            case AE -> application.holds(false) ? AnswerCode.CA : AnswerCode.CE;
            default -> AnswerCode.CR;
        };
    }

    /** The codes to send, in order; none if the sender wants to hear nothing. */
    List<AnswerCode> codes(AnswerCode code) {
        List<AnswerCode> codes = new ArrayList<>(2);
        AnswerCode acceptCode = acceptCode(code);
        boolean accepted = acceptCode == AnswerCode.CA;
        if (enhanced && accept.holds(accepted)) {
            codes.add(acceptCode);
        }
        // What was not accepted is not looked at by an application.
        boolean refusedAlready = !accepted && !codes.isEmpty();
        if (application.holds(code == AnswerCode.AA) && !refusedAlready) {
            codes.add(code);
        }
        return codes;
    }
}
