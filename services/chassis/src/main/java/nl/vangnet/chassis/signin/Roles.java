package nl.vangnet.chassis.signin;

/** The roles that people sign in with; an OpenID Connect provider must grant these names. */
public final class Roles {

    /** Reviews the queue, fills in instruments, keeps follow-up. */
    public static final String NURSE = "nurse";

    /** Runs a trial; sees pseudonyms. */
    public static final String COORDINATOR = "coordinator";

    /** Hospital IT: feeds and messages. */
    public static final String INTEGRATOR = "integrator";

    /** Reads who saw and did what. */
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
