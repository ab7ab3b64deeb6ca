/** Tests of the whole system, as its users meet it: started with its one command, used by wire and browser. */
@NullMarked
package nl.vangnet.e2e;

import org.jspecify.annotations.NullMarked;
