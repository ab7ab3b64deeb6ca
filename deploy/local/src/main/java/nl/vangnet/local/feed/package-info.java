/**
 * A seeded emergency department of invented people, for demonstrations.
 *
 * <p>Start at {@link nl.vangnet.local.feed.Feed}.
 */
@NullMarked
package nl.vangnet.local.feed;

import org.jspecify.annotations.NullMarked;
