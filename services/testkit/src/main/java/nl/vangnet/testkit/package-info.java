/** The real parts that tests stand on. Start at {@link nl.vangnet.testkit.RealParts}. */
@NullMarked
package nl.vangnet.testkit;

import org.jspecify.annotations.NullMarked;
