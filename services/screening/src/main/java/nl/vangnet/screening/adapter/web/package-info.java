/** The pages and the API of screening. */
@NullMarked
package nl.vangnet.screening.adapter.web;

import org.jspecify.annotations.NullMarked;
