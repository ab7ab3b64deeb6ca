package nl.vangnet.intake.application.feed;

import java.util.UUID;

/** Gives the ids of alarms and of messages that are sent from the console, in order of time. */
@FunctionalInterface
public interface FeedIds {

    UUID next();
}
