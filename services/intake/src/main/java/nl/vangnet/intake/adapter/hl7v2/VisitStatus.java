package nl.vangnet.intake.adapter.hl7v2;

/** R4 Encounter.status. */
final class VisitStatus {

    private VisitStatus() {}

    /**
     * The two maps for the status disagree (A04 is planned by event, and E is in progress by class). A patient of whom a
     * registration or admission tells is here, so the class decides; an update says nothing about the status.
     */
    static String of(AdtEvent event, Hl7Segment pv1, VisitClass visitClass) {
        return switch (event.kind()) {
            case CANCEL -> "cancelled";
            case DISCHARGE -> "finished";
            case PLAN -> "planned";
            case LEAVE -> "onleave";
            case REOPEN -> "in-progress";
            case VISIT -> ofClass(pv1, visitClass);
            case UPDATE, PERSON, MERGE, LINK, UNLINK, MOVE_ACCOUNT, MOVE_VISIT, OTHER -> "unknown";
        };
    }

    private static String ofClass(Hl7Segment pv1, VisitClass visitClass) {
        if (pv1.text(45) != null) {
            return "finished";
        }
        if (visitClass.isPlanned()) {
            return "planned";
        }
        return visitClass.isStated() ? "in-progress" : "unknown";
    }
}
