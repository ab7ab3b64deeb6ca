/** Cases in from {@code vangnet.screening.v1}, checks out to {@code vangnet.followup.v1}. */
@NullMarked
package nl.vangnet.followup.adapter.kafka;

import org.jspecify.annotations.NullMarked;
