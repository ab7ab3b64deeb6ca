package nl.vangnet.screening.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vangnet.screening.domain.visit.Groups;
import nl.vangnet.screening.domain.visit.IdentityChange;
import nl.vangnet.screening.domain.visit.PatientMessage;

/** Finds all stored messages that new ones bear on, over the merges and moves of their patients. */
@ApplicationScoped
class PatientHistories {

    private final VisitBook visits;
    private final PatientLinks patientLinks;

    PatientHistories(VisitBook visits, PatientLinks patientLinks) {
        this.visits = visits;
        this.patientLinks = patientLinks;
    }

    /** What is stored about the patients of a batch, as far as the batch can change it. Holds who is linked. */
    List<StoredMessage> around(Collection<ReceivedMessage> fresh, Collection<PlacedMessage> replaced) {
        Set<String> names = new HashSet<>();
        Set<PatientLink> links = new HashSet<>();
        for (ReceivedMessage message : fresh) {
            names.add(message.ofPatient().alias());
            for (IdentityChange change : message.facts().changes()) {
                links.add(new PatientLink(change.from(), change.to()));
            }
        }
        replaced.forEach(message -> names.add(message.patient()));
        links.forEach(link -> names.addAll(Set.of(link.one(), link.other())));
        links.addAll(patientLinks.links(
                names, replaced.stream().map(PlacedMessage::messageId).collect(Collectors.toSet())));
        Set<String> linked = namesOf(links);
        patientLinks.hold(persons(links));
        List<Horizon> horizons = new ArrayList<>();
        for (ReceivedMessage message : fresh) {
            boolean whole = linked.contains(message.ofPatient().alias()) || isOfEveryVisit(message.ofPatient());
            horizons.add(Horizon.of(message, whole));
        }
        replaced.forEach(message -> horizons.add(Horizon.whole(message.patientKey())));
        return visits.within(withLinked(horizons, linked));
    }

    /** All that is stored about a patient and those who were ever linked with them. */
    List<StoredMessage> whole(UUID patientKey) {
        List<StoredMessage> own = visits.within(List.of(Horizon.whole(patientKey)));
        Set<String> names = own.stream().map(stored -> stored.message().alias()).collect(Collectors.toSet());
        Set<PatientLink> links = patientLinks.links(names, Set.of());
        return links.isEmpty() ? own : visits.within(withLinked(List.of(Horizon.whole(patientKey)), namesOf(links)));
    }

    /** A death or a change of the person reaches visits that lie long behind. */
    private static boolean isOfEveryVisit(PatientMessage message) {
        return message.isOfPerson() || Boolean.TRUE.equals(message.facts().died());
    }

    private List<Horizon> withLinked(List<Horizon> horizons, Set<String> linked) {
        if (linked.isEmpty()) {
            return horizons;
        }
        return Stream.concat(
                        horizons.stream(), patientLinks.keysOf(linked).stream().map(Horizon::whole))
                .toList();
    }

    private static Set<String> namesOf(Set<PatientLink> links) {
        return links.stream()
                .flatMap(link -> Stream.of(link.one(), link.other()))
                .collect(Collectors.toSet());
    }

    /** One name for each group of linked patients, always the same and in one order. */
    private static Set<String> persons(Set<PatientLink> links) {
        Groups<String> groups = new Groups<>();
        links.forEach(link -> groups.join(link.one(), link.other()));
        return groups.all().stream()
                .map(group -> group.stream().min(Comparator.naturalOrder()).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
