/** Measures the whole system on this machine, beside the limit of the same machine in the same run. */
@NullMarked
package nl.vangnet.bench;

import org.jspecify.annotations.NullMarked;
