/**
 * The use cases of the trials service, and what they need from outside.
 *
 * <p>Start at {@link nl.vangnet.trials.application.FollowCases} and {@link nl.vangnet.trials.application.KeepWindows}.
 */
@NullMarked
package nl.vangnet.trials.application;

import org.jspecify.annotations.NullMarked;
