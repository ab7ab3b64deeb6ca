/**
 * Reads what a chief complaint says, in Dutch and English free text: which events it speaks of, whose they are, and
 * whether they are denied, past, feared or only looked after (clinical.md 2.6). Plain Java over word lists in files.
 *
 * <p>Start at {@link nl.vangnet.screening.domain.complaint.ComplaintReader}.
 */
@NullMarked
package nl.vangnet.screening.domain.complaint;

import org.jspecify.annotations.NullMarked;
