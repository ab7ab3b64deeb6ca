package nl.vangnet.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import nl.vangnet.screening.domain.risk.RiskItem;
import nl.vangnet.screening.domain.risk.RiskScoring;

/** Gives the risk score what this hospital has settled. */
@ApplicationScoped
class RiskWiring {

    @Produces
    @Singleton
    RiskScoring scoring(ScreeningConfig config) {
        ScreeningConfig.Risk risk = config.risk();
        if (!risk.items().containsAll(risk.weights().keySet())) {
            throw new IllegalArgumentException(
                    "screening.risk.weights names an item that screening.risk.items does not");
        }
        Map<RiskItem, Integer> points = new EnumMap<>(RiskItem.class);
        risk.items().forEach(item -> points.put(item, risk.weights().getOrDefault(item, 1)));
        return new RiskScoring(
                risk.version(),
                risk.source(),
                points,
                risk.cutoff().isPresent() ? Integer.valueOf(risk.cutoff().getAsInt()) : null,
                risk.completeHistory());
    }
}
