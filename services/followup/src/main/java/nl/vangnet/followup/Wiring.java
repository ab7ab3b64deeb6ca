package nl.vangnet.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import nl.vangnet.chassis.ids.Ids;
import nl.vangnet.followup.application.CheckIds;
import nl.vangnet.followup.domain.CheckKind;
import nl.vangnet.followup.domain.CheckPlan;
import nl.vangnet.followup.domain.CheckProtocol;
import nl.vangnet.followup.domain.WindowRule;

/** Makes the few beans that the domain cannot make itself. */
@ApplicationScoped
class Wiring {

    @Produces
    @Singleton
    CheckPlan checkPlan(FollowUpConfig config) {
        Map<CheckKind, WindowRule> rules = new EnumMap<>(CheckKind.class);
        config.window()
                .forEach((kind, window) ->
                        rules.put(kind, new WindowRule(window.opens(), window.due(), window.closes())));
        return new CheckPlan(new CheckProtocol(rules, config.dueTime()));
    }

    @Produces
    @Singleton
    CheckIds checkIds(Ids ids) {
        return ids::next;
    }
}
