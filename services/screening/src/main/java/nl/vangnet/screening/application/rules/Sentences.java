package nl.vangnet.screening.application.rules;

import java.time.ZoneId;
import nl.vangnet.screening.domain.exposure.ExposureRules;
import nl.vangnet.screening.domain.exposure.ReasonSentences;

/** Says reasons in the words of the rule set that gave them, as another set may have other words for the same rule. */
public final class Sentences {

    private final RuleSets sets;
    private final LiveRules live;
    private final ZoneId hospitalZone;

    public Sentences(RuleSets sets, LiveRules live, ZoneId hospitalZone) {
        this.sets = sets;
        this.live = live;
        this.hospitalZone = hospitalZone;
    }

    /** In the words of the live set, for what no decision says. */
    public ReasonSentences live() {
        return new ReasonSentences(live.now(), hospitalZone);
    }

    /** In the words of the live set when that one is not here any more. */
    public ReasonSentences of(String ruleSet) {
        ExposureRules now = live.now();
        ExposureRules said =
                now.version().equals(ruleSet) ? now : sets.find(ruleSet).orElse(now);
        return new ReasonSentences(said, hospitalZone);
    }
}
