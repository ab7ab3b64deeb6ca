package nl.vangnet.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.vangnet.screening.domain.exposure.ExposureClass;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.exposure.ExposureScreening;
import nl.vangnet.screening.domain.exposure.VisitEvidence;
import nl.vangnet.screening.domain.visit.StatedText;

/**
 * Complaints in Dutch and English words, each screened with its reasons, on one core, beside the same texts merely split
 * at their spaces and put into lower case.
 */
final class ComplaintsInWords implements Benchmark {

    private static final int ADULT = 41;
    private static final long WARM_UP_NANOS = 5_000_000_000L;
    private static final long RUN_NANOS = 5_000_000_000L;

    /** As long and as messy as staff write; half of them speak of an event. */
    private static final List<String> COMPLAINTS = List.of(
            "aanrijding scooter vs auto, pijn knie li",
            "van de trap gevallen 8 treden, rug",
            "POB drukkend, uitstraling li arm",
            "gips knelt, gezet na val van fiets 5 dgn geleden",
            "ontkent LOC, wel aangereden met 50",
            "buikpijn re onder, dd appendicitis",
            "VG: CVA, STEMI 2019. Nu urineweginfectie",
            "klappen gehad van groepje jongens, neus scheef",
            "restrained driver mva, neck pain",
            "ankle sprain running",
            "stabbed in back w/ kitchen knife",
            "hx of MVC 2012, chronic neck pain",
            "denies fall, assault or MVC, swollen knee",
            "fell approx 4m from scaffold",
            "flu symptoms, fever",
            "witnessed shooting, panic attack");

    @Override
    public void run(Path home) {
        ExposureRules rules = ExposureRules.load(ExposureRules.NEWEST);
        List<VisitEvidence> evidence =
                COMPLAINTS.stream().map(ComplaintsInWords::evidence).toList();
        OneCore.Work screen =
                i -> ExposureScreening.screen(evidence.get(i), rules).exposureClass() == ExposureClass.EXCLUDE ? 1 : 2;
        OneCore.Work split = i -> COMPLAINTS.get(i).toLowerCase(Locale.ROOT).split(" ").length;
        OneCore.perSecond(screen, COMPLAINTS.size(), WARM_UP_NANOS);
        OneCore.perSecond(split, COMPLAINTS.size(), WARM_UP_NANOS);
        double limit = OneCore.perSecond(split, COMPLAINTS.size(), RUN_NANOS);
        double ours = OneCore.perSecond(screen, COMPLAINTS.size(), RUN_NANOS);
        Report.say(
                "%d complaints of %.0f characters; rule set %s",
                COMPLAINTS.size(),
                COMPLAINTS.stream().mapToInt(String::length).average().orElseThrow(),
                rules.version());
        Report.say("split at spaces, one core        %,9.0f/s", limit);
        Report.say("screened with reasons, one core  %,9.0f/s   %.2f of that", ours, ours / limit);
    }

    private static VisitEvidence evidence(String complaint) {
        return new VisitEvidence(
                List.of(), List.of(new StatedText(complaint, "PV2-3", null, null)), List.of(), false, ADULT);
    }
}
