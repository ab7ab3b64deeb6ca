package nl.vangnet.intake.adapter.hl7v2;

/** PID-18, else MRG-3, to R4 Account (maps PID[Account], MRG[Account]): the account that ADT^A44 moves. */
final class Accounts {

    private Accounts() {}

    /** Writes the entry, if the message names an account. */
    static void moved(FhirWriter out, Merges.Pair pair, String formerPatient, Mapping mapping) {
        Identifiers.Number own =
                Identifiers.read(pair.pid(), 18, 0, mapping.profile().authorities());
        Identifiers.Number number = own != null
                ? own
                : Identifiers.read(pair.other(), 3, 0, mapping.profile().authorities());
        if (number == null) {
            return;
        }
        out.entry("Account", mapping.idOf("ACCOUNT[" + pair.other().ordinal() + "]"));
        out.array("extension");
        Visit.movedFrom(out, formerPatient);
        out.end();
        out.array("identifier");
        out.object();
        Identifiers.parts(out, number, number.type());
        out.end();
        out.end();
        out.plain("status", "unknown");
        out.array("subject");
        out.object();
        out.referenceParts(mapping.patient());
        out.end();
        out.end();
        out.endEntry();
    }
}
