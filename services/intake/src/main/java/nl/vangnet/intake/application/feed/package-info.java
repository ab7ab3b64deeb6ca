/**
 * Feeds as hospital IT keeps them: profiles, code maps, statistics, alarms. Start at {@link
 * nl.vangnet.intake.application.feed.FeedBook}.
 */
@NullMarked
package nl.vangnet.intake.application.feed;

import org.jspecify.annotations.NullMarked;
