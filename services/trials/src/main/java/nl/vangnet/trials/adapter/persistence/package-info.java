/** Cases, candidates and their history in PostgreSQL. */
@NullMarked
package nl.vangnet.trials.adapter.persistence;

import org.jspecify.annotations.NullMarked;
