/** Cases and checks in PostgreSQL, in sets: a round trip per batch and not per case. */
@NullMarked
package nl.vangnet.followup.adapter.persistence;

import org.jspecify.annotations.NullMarked;
