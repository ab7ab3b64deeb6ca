package nl.vangnet.screening.adapter.fhir;

import org.jspecify.annotations.Nullable;

/** A message that no retry can mend. Its message and place name no patient, so both may be logged. */
public final class UnreadableBundleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final BundleProblem problem;
    private final @Nullable String at;

    UnreadableBundleException(BundleProblem problem, @Nullable String at) {
        super(problem.message());
        this.problem = problem;
        this.at = at;
    }

    public String code() {
        return problem.name();
    }

    public String message() {
        return problem.message();
    }

    /** Place in the message, or null when it has none. */
    public @Nullable String at() {
        return at;
    }
}
