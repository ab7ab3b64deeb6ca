package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What each error code means in words, in English here and in Dutch in {@code messages/intakeError_nl.properties}. */
@MessageBundle("intakeError")
public interface ErrorTexts {

    @Message("This is not an HL7 v2 message.")
    String unreadable_hl7();

    @Message("A segment is missing that the event needs.")
    String missing_segment();

    @Message("A field is missing without which the message means nothing.")
    String missing_field();

    @Message("This field could not be read; it was left out.")
    String unreadable_field();

    @Message("Only ADT messages are taken in.")
    String unsupported_message_type();

    @Message("Nobody here uses this event; the message is kept.")
    String unsupported_event();

    @Message("The processing id is not production, training or debugging.")
    String unsupported_processing_id();

    @Message("Only HL7 version 2 is taken in.")
    String unsupported_version();

    @Message("The update carries no visit, so there is nothing to screen.")
    String no_visit();

    @Message("This is not JSON, or not JSON that is safe to read.")
    String unreadable_json();

    @Message("This is not FHIR R4.")
    String unreadable_fhir();

    @Message("This is FHIR, but not a message.")
    String not_a_message();

    @Message("The patient or the visit is missing.")
    String missing_resource();

    @Message("The event is absent or not one that we know.")
    String unknown_event();

    @Message("Only JSON and XML are taken in.")
    String unsupported_media_type();

    @Message("The response was to go to an address that is not allowed here.")
    String response_url_not_allowed();

    @Message("The message is too large.")
    String too_large();

    @Message("This is not XML, or not XML that is safe to read.")
    String unreadable_xml();

    @Message("This Bundle id came before with another message id.")
    String bundle_id_reused();

    @Message("A code is in no table and not mapped yet; the message is held until it is.")
    String unmapped_code();

    @Message("The feed is paused; the message is held until it is resumed.")
    String feed_paused();

    @Message("This sender is not configured here.")
    String unknown_sender();

    @Message("This sender may not come in by this door, or not with this certificate.")
    String sender_not_allowed();

    @Message("A patient was to be merged with itself.")
    String merge_with_itself();

    @Message("The merge makes a circle with one that came before.")
    String merge_circle();

    @Message("It differs from what the profile asks; it was taken.")
    String profile_issue();

    @Message("A defect of ours kept it from being converted. It is kept.")
    String conversion_failed();

    @Message("It could not be stored.")
    String store_unavailable();
}
