/** Messages in from {@code vangnet.adt.v1}, events out to {@code vangnet.screening.v1}. */
@NullMarked
package nl.vangnet.screening.adapter.kafka;

import org.jspecify.annotations.NullMarked;
