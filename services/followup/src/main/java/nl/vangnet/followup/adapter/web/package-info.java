/** Pages, fragments and the API of follow-up. */
@NullMarked
package nl.vangnet.followup.adapter.web;

import org.jspecify.annotations.NullMarked;
