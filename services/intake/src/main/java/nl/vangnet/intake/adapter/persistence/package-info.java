/** The message log in PostgreSQL. */
@NullMarked
package nl.vangnet.intake.adapter.persistence;

import org.jspecify.annotations.NullMarked;
