/** What keeps feeds going: their settings and files, and the clock by which they are watched. */
@NullMarked
package nl.vangnet.intake.adapter.feeds;

import org.jspecify.annotations.NullMarked;
