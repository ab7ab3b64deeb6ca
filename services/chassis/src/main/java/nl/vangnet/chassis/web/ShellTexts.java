package nl.vangnet.chassis.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page shell, in English here and in Dutch in {@code messages/shell_nl.properties}. */
@MessageBundle("shell")
public interface ShellTexts {

    @Message("Today")
    String nav_today();

    @Message("Follow-up")
    String nav_followup();

    @Message("Trials")
    String nav_trials();

    @Message("Candidates")
    String nav_candidates();

    @Message("Integration")
    String nav_integration();

    @Message("Feeds")
    String nav_feeds();

    @Message("Messages")
    String nav_messages();

    @Message("Codes")
    String nav_codes();

    @Message("Replays")
    String nav_replays();

    @Message("Rules")
    String nav_rules();

    @Message("Audit")
    String nav_audit();

    @Message("Main menu")
    String nav_label();

    @Message("Skip to the content")
    String skip();

    @Message("Sign out")
    String signOut();

    @Message("Sign in")
    String signIn();

    @Message("Name")
    String name();

    @Message("Password")
    String password();

    @Message("That name and password do not belong together. Nothing was changed; try again.")
    String signInFailed();

    @Message("Finds people who went through a shocking event, and keeps help and trials in time.")
    String motto();

    @Message("You may not see this page")
    String forbidden();

    @Message("Your role does not include it. Sign in with another role, or ask the administrator.")
    String forbiddenWhatNow();

    @Message("This page does not exist")
    String notFound();

    @Message("It may have been withdrawn or the address is mistyped. Go back to the list.")
    String notFoundWhatNow();

    @Message("Something went wrong on our side")
    String broken();

    @Message(
            "What you entered before is kept. Try again in a moment; tell the administrator the number below if it stays.")
    String brokenWhatNow();

    @Message("This could not be taken as it is")
    String refused();

    @Message("Back to the start")
    String toStart();

    @Message("Audit")
    String audit();

    @Message("Who saw and decided what, newest first. Entries are never changed.")
    String auditLead();

    @Message("When")
    String audit_when();

    @Message("Who")
    String audit_who();

    @Message("Did")
    String audit_action();

    @Message("What")
    String audit_detail();

    @Message("Cases or messages")
    String audit_subjects();

    @Message("Nobody has looked at anything yet.")
    String audit_empty();
}
