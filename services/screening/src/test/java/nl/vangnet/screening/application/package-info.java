@NullMarked
package nl.vangnet.screening.application;

import org.jspecify.annotations.NullMarked;
