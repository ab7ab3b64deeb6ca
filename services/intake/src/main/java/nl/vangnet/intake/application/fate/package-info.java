/** What people decide about messages that wait: set aside, given up, taken back. Start at {@link nl.vangnet.intake.application.fate.ChangeFate}. */
@NullMarked
package nl.vangnet.intake.application.fate;

import org.jspecify.annotations.NullMarked;
