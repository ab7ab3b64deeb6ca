/**
 * What hospital IT sees: the list of messages, one message, and the API beside them.
 *
 * <p>Start at {@link nl.vangnet.intake.adapter.web.MessagePages}.
 */
@NullMarked
package nl.vangnet.intake.adapter.web;

import org.jspecify.annotations.NullMarked;
