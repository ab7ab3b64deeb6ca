/** What people decided here, in the chassis' audit trail. */
@NullMarked
package nl.vangnet.intake.adapter.audit;

import org.jspecify.annotations.NullMarked;
