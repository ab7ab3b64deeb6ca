/** Who looked at which patient and who decided what. */
@NullMarked
package nl.vangnet.chassis.audit;

import org.jspecify.annotations.NullMarked;
