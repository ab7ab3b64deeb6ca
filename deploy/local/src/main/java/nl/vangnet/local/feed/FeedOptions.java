package nl.vangnet.local.feed;

/** How the demo feed runs: which invented hospital, and how many messages a minute once it is live. */
public record FeedOptions(long seed, int messagesPerMinute) {}
