package nl.vangnet.intake.application.feed;

import java.time.Duration;

/**
 * Limits and habits of feeds.
 *
 * @param refuseUnknown whether senders whose feed nobody has configured are refused
 * @param sighted the most feeds that are made for senders that nobody configured; the rest share one
 * @param unmappedPerFeed the most different unmapped codes that are counted one by one
 * @param statisticsKept how long the counts per minute are kept
 * @param waitingAlarm how long messages may be held or failed before an alarm
 * @param testMessageLength characters of the longest message that is sent from the console
 */
public record FeedLimits(
        boolean refuseUnknown,
        int sighted,
        int unmappedPerFeed,
        Duration statisticsKept,
        Duration waitingAlarm,
        int testMessageLength) {}
