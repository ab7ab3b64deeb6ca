package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the form of a feed's profile, in English here and in Dutch in {@code messages/profile_nl.properties}. */
@MessageBundle("profile")
public interface ProfileTexts {

    @Message("A new feed")
    String newTitle();

    @Message("A feed is a sending system, with how it is recognised and how its messages are read.")
    String newLead();

    @Message(
            "How this sender is recognised, and how its messages are read. What you save holds for messages from now on; older ones can be processed again.")
    String lead();

    @Message("Somebody else saved this profile while you were writing.")
    String outdated();

    @Message(
            "Nothing of yours was saved. Below is what you wrote; look at the history of the feed, then save again to replace their version.")
    String outdatedWhatNow();

    @Message("{number} fields are not right yet.")
    String invalid(int number);

    @Message("Nothing was saved; what you wrote is still here.")
    String invalidWhatNow();

    @Message("This profile comes from a file of the installation. Change it there; here it can only be read.")
    String fromFile();

    @Message("Who sends")
    String who();

    @Message("What you call it")
    String callIt();

    @Message("For people, for example: HiX, location East.")
    String callItHint();

    @Message("Short name")
    String name();

    @Message("Small letters, digits and dashes. It is stored with each message and stays for good.")
    String nameHint();

    @Message("It is stored with each message and stays for good.")
    String nameFixed();

    @Message("Senders")
    String senders();

    @Message("One a line: MSH-3|MSH-4 of HL7 v2, or the address in MessageHeader.source.endpoint of FHIR.")
    String sendersHint();

    @Message("Seen and not configured yet")
    String sendersSighted();

    @Message("Client certificates")
    String certificates();

    @Message("SHA-256 fingerprints, one a line. If there are any, nobody else may send as this feed.")
    String certificatesHint();

    @Message("Users")
    String users();

    @Message(
            "Names that programs sign in with over HTTP, one a line. If there are any, nobody else may send as this feed.")
    String usersHint();

    @Message("How it is read")
    String how();

    @Message("Time zone")
    String zone();

    @Message("Of times that are sent without one.")
    String zoneHint();

    @Message("Character set")
    String charset();

    @Message("Of text that is not UTF-8 and does not say what it is (MSH-18).")
    String charsetHint();

    @Message("Places that are the emergency department")
    String emergencyLocations();

    @Message("Points of care (PV1-3.1), one a line: a visit there is an emergency, whatever PV1-2 says.")
    String emergencyLocationsHint();

    @Message("Authorities of numbers")
    String authorities();

    @Message("The sender's name of an assigning authority (PID-3.4), and the URI that it stands for.")
    String authoritiesHint();

    @Message("Authority")
    String authorityName();

    @Message("URI")
    String authoritySystem();

    @Message("Authority that knows the patient here")
    String primaryAuthority();

    @Message("Its number is the patient's number on our pages. Empty: number of type MR, then PI, then any.")
    String primaryAuthorityHint();

    @Message("What this sender does differently")
    String quirks();

    @Message("It uses control ids (MSH-10) more than once, and that is normal here.")
    String quirk_controlIdReused();

    @Message("EVN-1 says what happened; MSH-9.2 is the same for all messages.")
    String quirk_eventFromEvn();

    @Message("Events")
    String events();

    @Message("Only where this sender differs from the table of all feeds.")
    String eventsHint();

    @Message("What is done with it")
    String handling();

    @Message("use it")
    String handling_publish();

    @Message("keep it, and do nothing")
    String handling_ignore();

    @Message("Refuse events that no table knows")
    String refuseUnknown();

    @Message("Otherwise they are accepted and kept, as most hospitals want on a feed that many systems read.")
    String refuseUnknownHint();

    @Message("Test messages")
    String tests();

    @Message("Keep them apart")
    String tests_apart();

    @Message("Messages with MSH-11 T or D, or the FHIR tag HTEST, are read and answered and never reach a queue.")
    String tests_apartHint();

    @Message("This whole sender is a rehearsal")
    String tests_asReal();

    @Message("Its test messages count as real ones. For a demonstration system only.")
    String tests_asRealHint();

    @Message("Silence and speed")
    String silence();

    @Message("Alarm after so many minutes of silence")
    String silentAfter();

    @Message("Empty: never.")
    String silentAfterHint();

    @Message("Hours in which silence is normal")
    String quietHours();

    @Message("In the feed's time zone. They do not count.")
    String quietHoursHint();

    @Message("Messages a second, at most")
    String maxPerSecond();

    @Message("A faster sender is slowed down, and loses nothing. 0: no limit.")
    String maxPerSecondHint();

    @Message("Leave it as it was")
    String cancel();

    @Message("Save")
    String save();

    @Message("Replace their version")
    String saveAnyway();

    @Message("Import a profile")
    String importTitle();

    @Message("A JSON file that was exported here or elsewhere. A feed of the same name gets it as its next version.")
    String importHint();

    @Message("File")
    String importFile();

    @Message("Import")
    String importGo();

    @Message("The file could not be taken. Nothing was saved.")
    String importFailed();

    @Message("Back to the form")
    String importBack();
}
