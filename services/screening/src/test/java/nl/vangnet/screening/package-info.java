@NullMarked
package nl.vangnet.screening;

import org.jspecify.annotations.NullMarked;
