/** Tests of the chassis against a real broker and a real database. */
@NullMarked
package nl.vangnet.chassis.web;

import org.jspecify.annotations.NullMarked;
