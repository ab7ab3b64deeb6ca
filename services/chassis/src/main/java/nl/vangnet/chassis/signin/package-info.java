/** Who may come in: local users now, OpenID Connect by configuration. */
@NullMarked
package nl.vangnet.chassis.signin;

import org.jspecify.annotations.NullMarked;
