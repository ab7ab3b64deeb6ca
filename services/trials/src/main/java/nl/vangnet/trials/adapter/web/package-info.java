/** Pages for coordinators, a fragment for nurses, and the API. */
@NullMarked
package nl.vangnet.trials.adapter.web;

import org.jspecify.annotations.NullMarked;
