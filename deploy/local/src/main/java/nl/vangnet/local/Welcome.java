package nl.vangnet.local;

import nl.vangnet.local.folder.DataFolder;
import nl.vangnet.local.folder.DemoUser;
import nl.vangnet.local.folder.MllpCertificates;
import nl.vangnet.local.folder.Secrets;
import nl.vangnet.local.parts.Addresses;
import nl.vangnet.local.process.Console;

/** What is printed once the system is ready: where it is, who can sign in, and how to stop it. */
final class Welcome {

    private Welcome() {}

    static void say(Console console, Addresses addresses, Secrets secrets, DataFolder folder) {
        console.say("");
        console.say("Vangnet is ready (%d s): %s".formatted(console.sinceStart().toSeconds(), addresses.url()));
        console.say("");
        console.say("  sign in as   password                      sees first");
        for (DemoUser user : DemoUser.values()) {
            console.say("  %-11s  %-28s  %s".formatted(user.signIn(), secrets.password(user), user.seesFirst()));
        }
        console.say("");
        console.say("  HL7 v2 (MLLP)  %s port %d".formatted(addresses.mllpHost(), addresses.mllpPort()));
        if (addresses.mllpTlsPort() != null) {
            console.say("  with TLS       port %d, certificates in %s"
                    .formatted(
                            addresses.mllpTlsPort(), MllpCertificates.in(folder).folder()));
        }
        console.say("  FHIR           POST %sintake/fhir/$process-message".formatted(addresses.url()));
        console.say("  data and logs  %s, %s".formatted(folder.root(), folder.logs()));
        console.say("  stop           Ctrl-C");
        if (!addresses.isLoopback()) {
            console.say("");
            console.say(
                    "  Note: it listens on %s, in plain HTTP, with the sign-ins above. Do so on a network that you trust."
                            .formatted(addresses.bind()));
        }
        console.say("");
    }
}
