package nl.vangnet.intake.adapter.hl7v2;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Writes one acknowledgment in the version and character set of the message that it answers: MSH, MSA, and ERR when
 * there is a fault. What comes from the sender is written anew with the standard delimiters, so that an answer never
 * carries a piece of the message as it came.
 */
final class AckText {

    private static final DateTimeFormatter DTM = DateTimeFormatter.ofPattern("uuuuMMddHHmmssxx");
    private static final int LONGEST_HD = 227;
    private static final int LONGEST_CONTROL_ID = 199;
    /** MSA-3 was never longer. */
    private static final int LONGEST_TEXT = 80;

    private static final int LONGEST_USER_TEXT = 250;

    private final @Nullable Hl7Header header;
    private final AckVersion version;
    private final StringBuilder text = new StringBuilder(256);

    AckText(@Nullable Hl7Header header) {
        this.header = header;
        this.version = AckVersion.of(header == null ? null : header.version());
    }

    /** @param controlId of the acknowledgment itself, its MSH-10 */
    AckText msh(String controlId, Instant now, ZoneId zone, boolean enhanced) {
        text.append("MSH|^~\\&|");
        if (header == null) {
            text.append("|||");
        } else {
            text.append(value(header.receivingApplication(), LONGEST_HD)).append('|');
            text.append(value(header.receivingFacility(), LONGEST_HD)).append('|');
            text.append(value(header.sendingApplication(), LONGEST_HD)).append('|');
            text.append(value(header.sendingFacility(), LONGEST_HD));
        }
        text.append('|').append(DTM.format(now.atZone(zone))).append("||").append(messageType());
        text.append('|').append(controlId);
        text.append('|').append(processingId()).append('|').append(version.text());
        String charset = charset().isPresent() && header != null ? value(header.charset(), 20) : "";
        if (enhanced) {
            // An acknowledgment wants no acknowledgment.
            text.append("|||NE|NE");
        }
        if (!charset.isEmpty()) {
            text.append(enhanced ? "||" : "||||||").append(charset);
        }
        text.append('\r');
        return this;
    }

    AckText msa(AnswerCode code, @Nullable Fault fault) {
        text.append("MSA|").append(code.wire()).append('|');
        text.append(controlId());
        if (fault != null && version.readsOldErrors()) {
            text.append('|').append(value(fault.message(), LONGEST_TEXT));
        }
        text.append('\r');
        return this;
    }

    /** @param severity ERR-4, table 0516: E error, I information */
    AckText err(Fault fault, String severity) {
        FaultPlace place = FaultPlace.of(fault.at());
        String number = fault.code().hl7Number();
        String name = fault.code().name();
        text.append("ERR|");
        if (version.readsOldErrors()) {
            text.append(place.eld()).append('^').append(String.join("&", number, name, "HL70357"));
        } else {
            text.append('|').append(place.erl());
            text.append('|').append(String.join("^", number, name, "HL70357"));
            text.append('|').append(severity).append("||||");
            text.append(value(fault.message(), LONGEST_USER_TEXT));
        }
        text.append('\r');
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(charset().orElse(StandardCharsets.UTF_8));
    }

    private Optional<Charset> charset() {
        return Hl7Charsets.named(header == null ? null : header.charset());
    }

    private String messageType() {
        String event = header == null ? null : header.triggerEvent();
        if (event == null || !event.matches("[A-Z][A-Z0-9]{2}")) {
            return "ACK";
        }
        return version.hasMessageStructure() ? "ACK^" + event + "^ACK" : "ACK^" + event;
    }

    private String processingId() {
        String id = header == null ? null : header.processingId();
        return id != null && id.matches("[PTD]") ? id : "P";
    }

    /** MSH-10 as the sender knows it. One that is too long or holds control characters is no number to echo. */
    private String controlId() {
        String id = header == null ? null : header.controlId();
        boolean usable = id != null
                && id.codePointCount(0, id.length()) <= LONGEST_CONTROL_ID
                && id.codePoints().noneMatch(Character::isISOControl);
        return usable ? value(id, LONGEST_CONTROL_ID) : "";
    }

    private String value(@Nullable String value, int longest) {
        if (value == null || header == null) {
            return value == null ? "" : AckEscapes.write(value, '\\', longest);
        }
        return AckEscapes.write(value, header.escape(), longest);
    }
}
