/** Who is who: the keyed pseudonyms of the studies. */
@NullMarked
package nl.vangnet.trials.adapter.identity;

import org.jspecify.annotations.NullMarked;
