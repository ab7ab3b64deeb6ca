/** The folder of the rule sets, and the clock that follows the live one. */
@NullMarked
package nl.vangnet.screening.adapter.rules;

import org.jspecify.annotations.NullMarked;
