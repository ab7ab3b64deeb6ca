package nl.vangnet.local.send;

/**
 * One message as it stands in a file.
 *
 * @param source the file, with the message's number when it holds several
 * @param event what the message says it is, for example {@code ADT^A04} (MSH-9) or the code of its MessageHeader
 * @param controlId MSH-10 or MessageHeader.id; empty when it has none
 */
public record OutgoingMessage(String source, Kind kind, byte[] bytes, String event, String controlId) {

    /** How a message is sent. */
    public enum Kind {
        HL7_V2("MLLP"),
        FHIR_JSON("application/fhir+json"),
        /** Sent as it is: whether XML is taken is for the receiver to say. */
        FHIR_XML("application/fhir+xml");

        private final String contentType;

        Kind(String contentType) {
            this.contentType = contentType;
        }

        String contentType() {
            return contentType;
        }
    }

    /** Without the content, which names a patient. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + source + ", " + event + "]";
    }
}
