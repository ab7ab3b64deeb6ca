/**
 * The front door: every page of every service under one port.
 *
 * <p>Start at {@link nl.vangnet.local.door.FrontDoor}.
 */
@NullMarked
package nl.vangnet.local.door;

import org.jspecify.annotations.NullMarked;
