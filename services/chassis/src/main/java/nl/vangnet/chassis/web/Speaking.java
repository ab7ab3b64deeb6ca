package nl.vangnet.chassis.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** The language of this request: chosen before, or else what the browser asks for. */
@RequestScoped
@Named
public class Speaking {

    static final String COOKIE = "vangnet-language";

    private final RoutingContext request;

    Speaking(RoutingContext request) {
        this.request = request;
    }

    public Language language() {
        Cookie chosen = request.request().getCookie(COOKIE);
        if (chosen != null) {
            return Language.of(chosen.getValue()).orElse(Language.EN);
        }
        List<Locale> acceptable = request.acceptableLanguages().stream()
                .map(language -> Locale.forLanguageTag(language.tag()))
                .toList();
        return Language.preferred(acceptable);
    }
}
