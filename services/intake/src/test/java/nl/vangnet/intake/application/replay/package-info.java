@NullMarked
package nl.vangnet.intake.application.replay;

import org.jspecify.annotations.NullMarked;
