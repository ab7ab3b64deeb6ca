/** Tests of the chassis against a real broker and a real database. */
@NullMarked
package nl.vangnet.chassis;

import org.jspecify.annotations.NullMarked;
