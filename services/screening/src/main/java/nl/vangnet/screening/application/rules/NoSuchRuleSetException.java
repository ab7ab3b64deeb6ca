package nl.vangnet.screening.application.rules;

/** A rule set is named that is neither shipped, nor in the folder, nor was live here. */
public final class NoSuchRuleSetException extends Exception {

    private static final long serialVersionUID = 1L;

    public NoSuchRuleSetException(String version) {
        super("there is no rule set %s: put it into the folder of the rule sets under that name".formatted(version));
    }
}
