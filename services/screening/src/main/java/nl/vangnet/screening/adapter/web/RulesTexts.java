package nl.vangnet.screening.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages about rule sets, in English here and in Dutch in {@code messages/rules_nl.properties}. */
@MessageBundle("rules")
public interface RulesTexts {

    @Message("Rules")
    String title();

    @Message("Which rules decide who is on the queue, and what others would change.")
    String lead();

    @Message("Live")
    String live();

    @Message("{version} decides on every message that comes in.")
    String liveNow(String version);

    @Message("Since {when}, made live by {who}.")
    String liveSince(String when, String who);

    @Message("The set that is shipped with Vangnet; nobody has chosen another.")
    String liveShipped();

    @Message("Another set should decide here and cannot")
    String behind();

    @Message("{version} goes on until this is mended.")
    String behindNow(String version);

    @Message("Rule sets")
    String sets();

    @Message("Set")
    String set();

    @Message("From")
    String origin();

    @Message("shipped with Vangnet")
    String origin_SHIPPED();

    @Message("the folder")
    String origin_FOLDER();

    @Message("was live before")
    String origin_KEPT();

    @Message("State")
    String state();

    @Message("live")
    String state_live();

    @Message("can be used")
    String state_usable();

    @Message("{#if count == 1}1 problem{#else}{count} problems{/if}")
    String state_problems(int count);

    @Message("Open")
    String open();

    @Message("Hospital IT can set a folder for rule sets of your own (screening.rules.dir).")
    String noFolder();

    @Message("Compare")
    String compare();

    @Message("Runs a set over the stored visits beside the live one. Nothing changes for any patient.")
    String compareLead();

    @Message("Arrived since")
    String since();

    @Message("Run")
    String run();

    @Message("Comparisons")
    String comparisons();

    @Message("No comparison in the last seven days.")
    String comparisons_empty();

    @Message("{live} → {other}, since {since}")
    String comparison_name(String live, String other, String since);

    @Message("Started")
    String started();

    @Message("by {who}")
    String by(String who);

    @Message("running")
    String comparison_RUNNING();

    @Message("done")
    String comparison_DONE();

    @Message("stopped before it was done: run it again")
    String comparison_FAILED();

    @Message("History")
    String history();

    @Message("When")
    String when();

    @Message("Made live")
    String madeLive();

    @Message("Instead of")
    String insteadOf();

    @Message("Who")
    String who();

    @Message("All rule sets")
    String back();

    @Message("Rule set {version}")
    String setTitle(String version);

    @Message("What is wrong with it")
    String problems();

    @Message("It cannot be made live. {live} stays.")
    String problemsLead(String live);

    @Message("Where")
    String where();

    @Message("What")
    String what();

    @Message("Make live")
    String makeLive();

    @Message(
            "From then on {version} decides on every message that comes in, on all instances within seconds. Decisions that were made stay as they are until a message touches their visit. {live} can be made live again in the same way.")
    String makeLiveLead(String version, String live);

    @Message("I have compared {version} with {live} and want it to decide")
    String makeLiveAgree(String version, String live);

    @Message("Make {version} live")
    String makeLiveDo(String version);

    @Message("Tick that you have compared the sets.")
    String makeLiveTick();

    @Message("It decides now.")
    String isLive();

    @Message("Hospital IT can make it live.")
    String notYours();

    @Message("{done} of {total} visits")
    String progress(long done, long total);

    @Message("{count} visits")
    String visits(long count);

    @Message("would be added to the queue")
    String added();

    @Message("would be dropped from the queue")
    String dropped();

    @Message("would get another class")
    String otherClass();

    @Message(
            "Yours has not started: only one comparison runs at a time, and it is this one. Start yours when it is done.")
    String insteadOfMine();

    @Message("stay, for another reason")
    String otherReason();

    @Message("By class")
    String byClass();

    @Message("Class")
    String exposureClass();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("Difference")
    String difference();

    @Message("Added")
    String list_added();

    @Message("Dropped")
    String list_dropped();

    @Message("Another class")
    String list_otherClass();

    @Message("Nobody.")
    String list_empty();

    @Message("The first {shown} of {count}. The command deploy/vangnet rescreen gives all of them.")
    String list_more(int shown, long count);

    @Message("Visit")
    String visit();

    @Message("no case")
    String noCase();

    @Message("arrived")
    String arrived();

    @Message("Says with {version}")
    String says(String version);

    @Message("deferred")
    String deferred();
}
