/**
 * The console of hospital IT: feeds and their profiles, messages, codes, replays; and the API beside it.
 *
 * <p>Start at {@link nl.vangnet.intake.adapter.web.FeedsPages}. Texts stand in one message bundle a page, in English and Dutch.
 */
@NullMarked
package nl.vangnet.intake.adapter.web;

import org.jspecify.annotations.NullMarked;
