package nl.vangnet.intake.adapter.hl7v2;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import nl.vangnet.intake.domain.Answer;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Makes acknowledgments (original mode): MSH, MSA, and ERR when something was wrong. What comes from the sender is
 * written anew with the standard delimiters, so that an answer never carries a piece of the message as it came.
 */
final class Acks {

    private static final DateTimeFormatter DTM = DateTimeFormatter.ofPattern("uuuuMMddHHmmssxx");
    private static final int LONGEST_HD = 227;
    private static final int LONGEST_CONTROL_ID = 199;

    private final ZoneId hospitalZone;

    Acks(ZoneId hospitalZone) {
        this.hospitalZone = hospitalZone;
    }

    Answer accept(@Nullable Hl7Header header, UUID id, Instant now) {
        return new Answer(AnswerCode.AA, text(header, AnswerCode.AA, id, now, ""), null);
    }

    /** AA: the message is kept and needs no resending; ERR says why it goes no further. */
    Answer acceptWith(Fault fault, @Nullable Hl7Header header, UUID id, Instant now) {
        return new Answer(AnswerCode.AA, text(header, AnswerCode.AA, id, now, err(fault, "I")), fault.code());
    }

    /** AE or AR: the sender's fault. */
    Answer refuse(AnswerCode code, Fault fault, @Nullable Hl7Header header, UUID id, Instant now) {
        return new Answer(code, text(header, code, id, now, err(fault, "E")), fault.code());
    }

    private byte[] text(@Nullable Hl7Header header, AnswerCode code, UUID id, Instant now, String err) {
        StringBuilder ack = new StringBuilder(200);
        ack.append("MSH|^~\\&|");
        if (header == null) {
            ack.append("|||");
        } else {
            ack.append(value(header.receivingApplication(), LONGEST_HD)).append('|');
            ack.append(value(header.receivingFacility(), LONGEST_HD)).append('|');
            ack.append(value(header.sendingApplication(), LONGEST_HD)).append('|');
            ack.append(value(header.sendingFacility(), LONGEST_HD));
        }
        ack.append('|').append(DTM.format(now.atZone(hospitalZone))).append("||ACK");
        String event = header == null ? null : header.triggerEvent();
        if (event != null) {
            ack.append('^').append(value(event, 3)).append("^ACK");
        }
        ack.append('|')
                .append(id)
                .append('|')
                .append(processingId(header))
                .append('|')
                .append(version(header));
        ack.append("\rMSA|").append(code.wire()).append('|');
        ack.append(value(header == null ? null : header.controlId(), LONGEST_CONTROL_ID));
        ack.append('\r').append(err);
        return ack.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** ERR of version 2.5: ERR-2 where, ERR-3 what (table 0357), ERR-4 how bad, ERR-8 in words. */
    private static String err(Fault fault, String severity) {
        String place = fault.at() == null ? "" : fault.at();
        return "ERR||%s|%s^%s^HL70357|%s||||%s\r"
                .formatted(
                        location(place),
                        fault.code().hl7Number(),
                        fault.code().name(),
                        severity,
                        value(fault.message(), LONGEST_HD));
    }

    /** {@code DG1-3[2]} as an ERL: segment, how-manieth, field. */
    private static String location(String place) {
        int dash = place.indexOf('-');
        if (dash < 0) {
            return value(place, 3);
        }
        int bracket = place.indexOf('[');
        String field = bracket < 0 ? place.substring(dash + 1) : place.substring(dash + 1, bracket);
        String ordinal = bracket < 0 ? "1" : place.substring(bracket + 1, place.length() - 1);
        return place.substring(0, dash) + "^" + ordinal + "^" + field;
    }

    private static String processingId(@Nullable Hl7Header header) {
        String id = header == null ? null : header.processingId();
        return id != null && id.matches("[PTD]") ? id : "P";
    }

    private static String version(@Nullable Hl7Header header) {
        String version = header == null ? null : header.version();
        return version != null && version.matches("2(\\.\\d){1,2}") ? version : "2.5.1";
    }

    private static String value(@Nullable String value, int longest) {
        if (value == null) {
            return "";
        }
        StringBuilder safe = new StringBuilder();
        value.codePoints().limit(longest).forEach(c -> {
            switch (c) {
                case '|' -> safe.append("\\F\\");
                case '^' -> safe.append("\\S\\");
                case '~' -> safe.append("\\R\\");
                case '&' -> safe.append("\\T\\");
                case '\\' -> safe.append("\\E\\");
                default -> {
                    if (!Character.isISOControl(c)) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}
