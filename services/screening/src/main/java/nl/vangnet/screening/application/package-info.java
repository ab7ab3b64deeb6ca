/** The use cases of screening and what they need from outside. Start at {@link nl.vangnet.screening.application.TakeMessages}. */
@NullMarked
package nl.vangnet.screening.application;

import org.jspecify.annotations.NullMarked;
