/** Visits, cases and decisions in PostgreSQL, a constant number of statements per batch. */
@NullMarked
package nl.vangnet.screening.adapter.persistence;

import org.jspecify.annotations.NullMarked;
