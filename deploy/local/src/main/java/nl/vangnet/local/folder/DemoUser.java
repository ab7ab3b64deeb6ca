package nl.vangnet.local.folder;

import java.util.Locale;

/** Who can sign in to a local system, one a role: people, and a program that sends. They exist in local mode alone. */
public enum DemoUser {
    NURSE("M. Jansen", "the screening queue", "/screening"),
    COORDINATOR("R. Smit", "candidates and recruitment", "/trials"),
    INTEGRATOR("A. Visser", "feeds and messages", "/intake"),
    AUDITOR("K. de Boer", "who saw and did what", "/"),
    SENDER("A sending system", "nothing: a program that posts FHIR messages", "/");

    private final String displayName;
    private final String seesFirst;
    private final String page;

    DemoUser(String displayName, String seesFirst, String page) {
        this.displayName = displayName;
        this.seesFirst = seesFirst;
        this.page = page;
    }

    /** The name to sign in with, which is also the role. */
    public String signIn() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String displayName() {
        return displayName;
    }

    public String seesFirst() {
        return seesFirst;
    }

    public String page() {
        return page;
    }
}
