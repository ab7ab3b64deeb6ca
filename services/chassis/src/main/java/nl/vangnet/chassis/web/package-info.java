/** The page shell: one look, two languages, live lists, and guards of every page. */
@NullMarked
package nl.vangnet.chassis.web;

import org.jspecify.annotations.NullMarked;
