package nl.vangnet.intake.domain.feed;

/** Why a code cannot be mapped to what was chosen for it. */
public enum TargetProblem {
    /** The local code is blank or too long. */
    BAD_LOCAL_CODE("the sender's code is blank or too long"),
    /** The system is none that this field's codes are read in. */
    WRONG_SYSTEM("the code system is none that is read at this field"),
    /** The system is right, and the code is none of its codes that is understood. */
    UNKNOWN_CODE("the code is none that is understood at this field"),
    /** The code has not the shape that the system's codes have. */
    BAD_CODE_SHAPE("the code does not look like one of its code system");

    private final String words;

    TargetProblem(String words) {
        this.words = words;
    }

    /** In English, for logs and programs; pages have their own texts. */
    public String words() {
        return words;
    }
}
