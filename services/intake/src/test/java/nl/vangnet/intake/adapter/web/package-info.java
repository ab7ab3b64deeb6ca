/** Tests of what the pages are made of. */
@NullMarked
package nl.vangnet.intake.adapter.web;

import org.jspecify.annotations.NullMarked;
