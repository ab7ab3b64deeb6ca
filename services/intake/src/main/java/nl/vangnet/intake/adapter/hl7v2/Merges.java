package nl.vangnet.intake.adapter.hl7v2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.PatientIdentifier;
import nl.vangnet.intake.domain.PatientMerge;
import nl.vangnet.intake.domain.feed.Authorities;
import org.jspecify.annotations.Nullable;

/** The pairs of patients that a merge, link or move is about: PID with its MRG, or PID with the next PID. */
final class Merges {

    /** MRG-1 prior patient identifiers; MRG-4 where an older sender fills only that. */
    private static final int PRIOR_IDENTIFIERS = 1;

    private static final int PRIOR_PATIENT_ID = 4;

    private Merges() {}

    /** @param other the MRG that stands behind the PID, or the second PID of a link */
    record Pair(Hl7Segment pid, Hl7Segment other) {

        Optional<PatientIdentifier> survivor(Authorities authorities) {
            return Identifiers.primary(pid, 3, authorities);
        }

        Optional<PatientIdentifier> retired(Authorities authorities) {
            if (other.name().equals("PID")) {
                return Identifiers.primary(other, 3, authorities);
            }
            return Identifiers.primary(other, PRIOR_IDENTIFIERS, authorities)
                    .or(() -> Identifiers.primary(other, PRIOR_PATIENT_ID, authorities));
        }
    }

    /** In A40 the two stand in a group that repeats; each MRG belongs to the PID before it. */
    static List<Pair> of(AdtEvent event, Hl7Message message) {
        List<Hl7Segment> pids = message.all("PID");
        return switch (event.kind()) {
            case LINK, UNLINK -> pids.size() < 2 ? List.of() : List.of(new Pair(pids.get(0), pids.get(1)));
            case MERGE, MOVE_ACCOUNT, MOVE_VISIT -> withMrg(message, pids);
            case VISIT, PLAN, DISCHARGE, LEAVE, REOPEN, CANCEL, UPDATE, PERSON, OTHER -> List.of();
        };
    }

    private static List<Pair> withMrg(Hl7Message message, List<Hl7Segment> pids) {
        List<Pair> pairs = new ArrayList<>();
        for (Hl7Segment mrg : message.all("MRG")) {
            @Nullable Hl7Segment before = null;
            for (Hl7Segment pid : pids) {
                before = pid.index() < mrg.index() ? pid : before;
            }
            if (before != null) {
                pairs.add(new Pair(before, mrg));
            }
        }
        return pairs;
    }

    /** What one message alone shows to be wrong with its merges. */
    static Optional<Fault> faultOf(AdtEvent event, List<Pair> pairs, Authorities authorities) {
        if (pairs.isEmpty()) {
            return switch (event.kind()) {
                case MERGE, MOVE_ACCOUNT, MOVE_VISIT ->
                    fault(IntakeErrorCode.MISSING_SEGMENT, "MRG", "The MRG segment is missing: nobody is merged.");
                case LINK, UNLINK ->
                    fault(IntakeErrorCode.MISSING_SEGMENT, "PID[2]", "The second PID segment is missing.");
                case VISIT, PLAN, DISCHARGE, LEAVE, REOPEN, CANCEL, UPDATE, PERSON, OTHER -> Optional.empty();
            };
        }
        return pairs.stream()
                .flatMap(pair -> faultOf(event, pair, authorities).stream())
                .findFirst();
    }

    private static Optional<Fault> faultOf(AdtEvent event, Pair pair, Authorities authorities) {
        String here = pair.pid().place(3);
        String there = pair.other().place(pair.other().name().equals("PID") ? 3 : PRIOR_IDENTIFIERS);
        Optional<PatientIdentifier> survivor = pair.survivor(authorities);
        Optional<PatientIdentifier> retired = pair.retired(authorities);
        if (survivor.isEmpty() || retired.isEmpty()) {
            String missing = survivor.isEmpty() ? here : there;
            return fault(IntakeErrorCode.MISSING_FIELD, missing, "Two patients are needed, and one has no identifier.");
        }
        boolean joins = event.kind() == AdtEvent.Kind.MERGE || event.kind() == AdtEvent.Kind.LINK;
        return joins && survivor.equals(retired)
                ? fault(
                        IntakeErrorCode.MERGE_WITH_ITSELF,
                        there,
                        "The identifiers of " + there + " and " + here
                                + " are the same: a patient is merged with itself.")
                : Optional.empty();
    }

    /** What readers of the stored messages need to follow a patient through its merges. */
    static List<PatientMerge> findings(AdtEvent event, List<Pair> pairs, Authorities authorities) {
        if (event.kind() != AdtEvent.Kind.MERGE && event.kind() != AdtEvent.Kind.UNLINK) {
            return List.of();
        }
        boolean undone = event.kind() == AdtEvent.Kind.UNLINK;
        List<PatientMerge> merges = new ArrayList<>(pairs.size());
        for (Pair pair : pairs) {
            pair.survivor(authorities)
                    .ifPresent(survivor -> pair.retired(authorities)
                            .ifPresent(retired -> merges.add(new PatientMerge(survivor, retired, undone))));
        }
        return merges;
    }

    private static Optional<Fault> fault(IntakeErrorCode code, String place, String message) {
        return Optional.of(Fault.at(code, place, message));
    }
}
