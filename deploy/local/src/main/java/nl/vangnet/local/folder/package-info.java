/**
 * The data folder: what it holds, who may read it, and when it may not be used.
 *
 * <p>Start at {@link nl.vangnet.local.folder.DataFolder}.
 */
@NullMarked
package nl.vangnet.local.folder;

import org.jspecify.annotations.NullMarked;
