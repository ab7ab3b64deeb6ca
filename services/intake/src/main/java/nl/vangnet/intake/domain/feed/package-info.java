/** Feeds: which systems send to us, and how each of them wants to be read. */
@NullMarked
package nl.vangnet.intake.domain.feed;

import org.jspecify.annotations.NullMarked;
