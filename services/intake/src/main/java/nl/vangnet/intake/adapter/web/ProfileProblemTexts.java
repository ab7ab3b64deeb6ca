package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What can be wrong with a field of a profile, in English here and in Dutch in {@code messages/profileProblem_nl.properties}. */
@MessageBundle("profileProblem")
public interface ProfileProblemTexts {

    @Message("is missing.")
    String missing();

    @Message("is too long.")
    String tooLong();

    @Message("is no short name: 1 to 60 small letters, digits and single dashes, starting with a letter or digit.")
    String badName();

    @Message("is a name that intake uses itself.")
    String nameReserved();

    @Message("is neither MSH-3|MSH-4 nor an address with a scheme.")
    String badSender();

    @Message("belongs to another feed:")
    String senderClaimed();

    @Message("is no SHA-256 fingerprint: 64 hexadecimal digits.")
    String badFingerprint();

    @Message("is no time zone, such as Europe/Amsterdam.")
    String unknownZone();

    @Message("is no character set that is known here, such as ISO-8859-1.")
    String unknownCharset();

    @Message("is no absolute URI, such as urn:oid:2.16.840.1.113883.2.4.6.3.")
    String uri();

    @Message("is no event code.")
    String badEvent();

    @Message("is none of the choices.")
    String unknownChoice();

    @Message("is no number of minutes.")
    String badDuration();

    @Message("is out of range.")
    String outOfRange();

    @Message("are too many.")
    String tooMany();
}
