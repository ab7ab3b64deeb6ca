package nl.vangnet.screening.domain.visit;

import java.util.List;
import java.util.UUID;

/**
 * The messages of one visit of one person.
 *
 * @param patientKey the key under which the person goes on
 * @param ofPerson it is no visit but a message about the person alone
 * @param messages of the visit itself
 * @param beside what is told of the person alone, which counts for each of their visits
 * @param visit what they fold to
 */
public record GatheredVisit(
        UUID patientKey, boolean ofPerson, List<VisitMessage> messages, List<VisitMessage> beside, Visit visit) {

    public GatheredVisit {
        messages = List.copyOf(messages);
        beside = List.copyOf(beside);
    }
}
