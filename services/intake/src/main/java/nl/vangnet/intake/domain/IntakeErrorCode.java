package nl.vangnet.intake.domain;

/**
 * Why a message was not simply taken in. The table in {@code docs/operations.md} lists the same codes.
 *
 * <p>The HL7 v2 number is the value of ERR-3 (table 0357).
 */
public enum IntakeErrorCode {
    /** Not HL7 v2 that can be split into segments: no MSH at the start, or two messages in one frame. */
    UNREADABLE_HL7("100"),
    /** A segment without which the event means nothing to us (PID, PV1) is missing. */
    MISSING_SEGMENT("100"),
    /** A field without which the message cannot be used (MSH-9; R4 Encounter.status and some more) is missing. */
    MISSING_FIELD("101"),
    /** An optional field could not be read (for example a date that is none); the rest of the message was taken. */
    UNREADABLE_FIELD("102"),
    /** Not an ADT message. */
    UNSUPPORTED_MESSAGE_TYPE("200"),
    /** A known kind of message about an event that nobody downstream uses; accepted and kept. */
    UNSUPPORTED_EVENT("201"),
    /** MSH-11 is none of P, T and D. */
    UNSUPPORTED_PROCESSING_ID("202"),
    /** MSH-12 is not a version 2. */
    UNSUPPORTED_VERSION("203"),
    /** The message carries no visit, and is of a kind that may do so; accepted and kept. */
    NO_VISIT("201"),
    /** The bytes are not JSON that we are willing to hand to a parser: broken, too deep, too long, a doubled key. */
    UNREADABLE_JSON("207"),
    /** JSON, but not FHIR R4 as the base specification defines it. */
    UNREADABLE_FHIR("207"),
    /** FHIR, but not a Bundle of type message that starts with a MessageHeader. */
    NOT_A_MESSAGE("207"),
    /** A message Bundle without a Patient or without an Encounter. */
    MISSING_RESOURCE("207"),
    /** MessageHeader.event is absent or in no row of the event table. */
    UNKNOWN_EVENT("207"),
    /** Posted as something else than JSON or XML. */
    UNSUPPORTED_MEDIA_TYPE("207"),
    /** The response was to go to an address that is not allowed here (intake.fhir.response-urls); not kept. */
    RESPONSE_URL_NOT_ALLOWED("207"),
    /** More bytes than the configured limit; not kept. */
    TOO_LARGE("207"),
    /** XML that we are not willing to hand to a parser: broken, too deep, with a document type, or not UTF-8. */
    UNREADABLE_XML("207"),
    /** A Bundle.id that came before with another MessageHeader.id (R4 messaging, receiver's table). */
    BUNDLE_ID_REUSED("205"),
    /** A code without which nobody can tell what the message is about is in no table and no map; held until it is. */
    UNMAPPED_CODE("103"),
    /** Somebody has paused the feed; accepted, kept, and published when it is resumed. */
    FEED_PAUSED("207"),
    /** Senders that are not configured are refused here (intake.feeds.unknown-senders). */
    UNKNOWN_SENDER("207"),
    /** The sender named in the message may not use this door with this certificate. */
    SENDER_NOT_ALLOWED("207"),
    /** A merge of a patient with itself: the identifier of MRG is that of PID. */
    MERGE_WITH_ITSELF("205"),
    /** A merge that would make a circle with one that came before. */
    MERGE_CIRCLE("205"),
    /** Differs from a profile, or lacks what good practice asks; the message was taken. */
    PROFILE_ISSUE("207"),
    /** A defect of ours kept a good message from being converted; accepted and kept. */
    CONVERSION_FAILED("207"),
    /** The database did not take the message; not answered, so that the sender keeps it and tries again. */
    STORE_UNAVAILABLE("207");

    private final String hl7Number;

    IntakeErrorCode(String hl7Number) {
        this.hl7Number = hl7Number;
    }

    /** ERR-3.1, HL7 v2 table 0357. */
    public String hl7Number() {
        return hl7Number;
    }
}
