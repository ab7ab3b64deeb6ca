/** The local system seen from outside, for those who test or measure it. */
@NullMarked
package nl.vangnet.local.outside;

import org.jspecify.annotations.NullMarked;
