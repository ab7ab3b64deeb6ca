package nl.vangnet.intake.adapter.feeds;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.intake.application.feed.FeedIds;
import nl.vangnet.intake.application.feed.FeedLimits;
import nl.vangnet.intake.domain.feed.CodeTargets;

/** The settings of feeds. */
@ConfigMapping(prefix = "intake.feeds")
public interface FeedsConfig {

    /** Profiles as files, one {@code .json} each, taken over at the start. */
    Optional<Path> folder();

    /** Whether senders that nobody has configured are taken in. */
    @WithDefault("accept")
    UnknownSenders unknownSenders();

    /** Feeds that are made for senders that nobody configured: a hospital has some dozens of systems. */
    @WithDefault("500")
    int sighted();

    /** Different unmapped codes that are counted one by one for a feed: more than anybody maps by hand. */
    @WithDefault("5000")
    int unmappedPerFeed();

    /** Counts per minute: long enough to compare a quarter year. */
    @WithDefault("P90D")
    Duration statistics();

    /** Held or failed messages that wait for longer raise an alarm: by then a shift has passed. */
    @WithDefault("PT4H")
    Duration waitingAlarm();

    /** Characters of a message that is sent from the console; messages come with some thousands. */
    @WithDefault("1000000")
    int testMessageLength();

    /** How often it is looked whether another instance changed a feed. */
    @WithDefault("PT1S")
    Duration refreshEvery();

    /** How often it is looked whether a feed is silent. */
    @WithDefault("PT15S")
    Duration watchEvery();

    /** What becomes of messages of a sender that nobody has configured. */
    enum UnknownSenders {
        /** Read in the usual way; the sender is listed, for somebody to look at. */
        ACCEPT,
        /** Refused and kept; the sender is listed all the same. */
        REFUSE
    }

    /** The settings as the use cases know them. */
    @ApplicationScoped
    class Wiring {

        @Produces
        @Singleton
        FeedLimits limits(FeedsConfig config) {
            return new FeedLimits(
                    config.unknownSenders() == UnknownSenders.REFUSE,
                    config.sighted(),
                    config.unmappedPerFeed(),
                    config.statistics(),
                    config.waitingAlarm(),
                    config.testMessageLength());
        }

        @Produces
        @Singleton
        FeedIds ids(Ids ids) {
            return ids::next;
        }

        @Produces
        @Singleton
        CodeTargets codeTargets() {
            try (InputStream rows = Objects.requireNonNull(
                            Thread.currentThread().getContextClassLoader().getResourceAsStream("code-targets.csv"),
                            "code-targets.csv");
                    BufferedReader reader = new BufferedReader(new InputStreamReader(rows, StandardCharsets.UTF_8))) {
                return CodeTargets.parse(reader.lines().toList());
            } catch (IOException e) {
                throw new UncheckedIOException("code-targets.csv cannot be read", e);
            }
        }
    }
}
