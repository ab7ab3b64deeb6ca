package nl.vangnet.chassis.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** Gives each page the language of its request, so that no page has to ask. */
@ApplicationScoped
class TemplateLanguage {

    private final Speaking speaking;

    TemplateLanguage(Speaking speaking) {
        this.speaking = speaking;
    }

    void configure(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(this::setLanguage);
    }

    private void setLanguage(TemplateInstance page) {
        if (Arc.container().requestContext().isActive()) {
            page.setLocale(Locale.forLanguageTag(speaking.language().code()));
        }
    }
}
