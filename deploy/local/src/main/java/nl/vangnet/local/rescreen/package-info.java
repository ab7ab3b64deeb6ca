/** Asks a running system what another rule set would change, and tells it to people and to programs. */
@NullMarked
package nl.vangnet.local.rescreen;

import org.jspecify.annotations.NullMarked;
