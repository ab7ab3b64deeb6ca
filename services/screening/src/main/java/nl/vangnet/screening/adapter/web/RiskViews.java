package nl.vangnet.screening.adapter.web;

import jakarta.enterprise.context.ApplicationScoped;
import nl.vangnet.chassis.web.Say;
import nl.vangnet.screening.domain.risk.Presence;
import nl.vangnet.screening.domain.risk.RiskFinding;
import nl.vangnet.screening.domain.risk.RiskItem;
import nl.vangnet.screening.domain.risk.RiskScore;
import nl.vangnet.screening.domain.risk.RiskScoring;
import nl.vangnet.screening.domain.risk.RiskSource;
import org.jspecify.annotations.Nullable;

/** Puts the risk score in the reader's words. */
@ApplicationScoped
class RiskViews {

    private final RiskScoring scoring;
    private final Wording wording;
    private final Say say;

    RiskViews(RiskScoring scoring, Wording wording, Say say) {
        this.scoring = scoring;
        this.wording = wording;
        this.say = say;
    }

    RiskView of(RiskScore score) {
        return new RiskView(
                result(score),
                score.findings().stream().map(this::line).toList(),
                wording.texts().risk_basis(score.version(), scoring.source()));
    }

    private String result(RiskScore score) {
        int cutoff = score.cutoff() == null ? 0 : score.cutoff();
        return switch (score.result()) {
            case AT_CUTOFF -> wording.texts().risk_AT_CUTOFF(score.atLeast(), score.possible(), cutoff);
            case BELOW_CUTOFF -> wording.texts().risk_BELOW_CUTOFF(score.atMost(), score.possible(), cutoff);
            case COUNTED -> wording.texts().risk_COUNTED(score.atLeast(), score.possible());
            case COULD_NOT_ASSESS ->
                wording.texts().risk_COULD_NOT_ASSESS(score.atLeast(), score.atMost(), score.unknown());
        };
    }

    private RiskView.Line line(RiskFinding finding) {
        return new RiskView.Line(
                item(finding.item()),
                presence(finding.presence()),
                chip(finding.presence()),
                from(finding.source()),
                finding.source() instanceof RiskSource.Stated(var code) ? wording.code(code) : "");
    }

    private static String chip(Presence presence) {
        return presence == Presence.PRESENT ? "amber" : "neutral";
    }

    private String presence(Presence presence) {
        return switch (presence) {
            case PRESENT -> wording.texts().risk_PRESENT();
            case ABSENT -> wording.texts().risk_ABSENT();
            case UNKNOWN -> wording.texts().risk_UNKNOWN();
        };
    }

    private String from(@Nullable RiskSource source) {
        return switch (source) {
            case RiskSource.Stated(var code) -> wording.place(code);
            case RiskSource.Person ignored -> wording.texts().risk_from_person();
            case RiskSource.WholeStay ignored -> wording.texts().risk_from_stay();
            case RiskSource.WholeList ignored -> wording.texts().risk_from_list();
            case RiskSource.EarlierVisit(var arrivedAt) ->
                wording.texts().risk_from_visit(say.time(arrivedAt).text());
            case null -> wording.texts().risk_from_nothing();
        };
    }

    private String item(RiskItem item) {
        return switch (item) {
            case PTSD_DIAGNOSIS -> wording.texts().risk_PTSD_DIAGNOSIS();
            case PSYCHIATRIC_DIAGNOSIS -> wording.texts().risk_PSYCHIATRIC_DIAGNOSIS();
            case SUBSTANCE_USE -> wording.texts().risk_SUBSTANCE_USE();
            case TOBACCO_USE -> wording.texts().risk_TOBACCO_USE();
            case FEMALE_SEX -> wording.texts().risk_FEMALE_SEX();
            case ETHNICITY -> wording.texts().risk_ETHNICITY();
            case INSURANCE -> wording.texts().risk_INSURANCE();
            case INTENTIONAL_INJURY -> wording.texts().risk_INTENTIONAL_INJURY();
            case INTENSIVE_CARE -> wording.texts().risk_INTENSIVE_CARE();
            case EARLIER_TRAUMA_VISIT -> wording.texts().risk_EARLIER_TRAUMA_VISIT();
        };
    }
}
