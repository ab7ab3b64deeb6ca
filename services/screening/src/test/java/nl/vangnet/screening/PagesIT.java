package nl.vangnet.screening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.vangnet.testkit.Browser;
import nl.vangnet.testkit.RealParts;
import nl.vangnet.testkit.TestUsers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The nurse's way in a real browser. Pictures of it are kept in target/screenshots. */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesIT {

    @Inject
    AdtTopic topic;

    @Test
    void a_nurse_finds_a_patient_confirms_the_event_and_fills_in_both_instruments() {
        assumeTrue(Browser.executable().isPresent(), "NOT RUN: there is no Chromium on this machine");
        people();
        try (Browser browser = Browser.start()) {
            Page page = signIn(browser, "en-GB", ColorScheme.LIGHT, 1280, 900);
            assertThat(page.locator("h1")).hasText("Today");
            picture(page, "today");

            page.locator("#q").fill("jansen");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-row]")).hasCount(1);
            picture(page, "search");
            page.locator("[data-row] a.row-link").click();
            assertThat(page.locator("h1")).hasText("Jansen, Marieke");
            picture(page, "confirm");

            page.getByText("Experienced it").click();
            page.locator("#confirm button.button-primary").click();
            assertThat(page.locator(".error-box")).containsText("Tick at least one");
            page.getByText("Threat to life").click();
            page.locator("#confirm button.button-primary").click();
            assertThat(page.locator("#screening")).containsText("PDI");
            picture(page, "confirmed");

            fill(page, "PDI", "2");
            fill(page, "TSQ", "0");
            assertThat(page.locator("#screening .result")).containsText("above the cut-off");
            picture(page, "screened");

            Page dutch = signIn(browser, "nl-NL", ColorScheme.DARK, 1280, 900);
            picture(dutch, "today-dark-nl");
            Page phone = signIn(browser, "nl-NL", ColorScheme.LIGHT, 390, 844);
            picture(phone, "today-phone");
            dutch.getByText("Bakker, Sanne").first().click();
            picture(dutch, "safety-dark-nl");
        }
    }

    private void fill(Page page, String instrument, String answer) {
        page.locator("a[href$='/instruments/" + instrument + "']").click();
        if (instrument.equals("PDI")) {
            page.locator("input[name='item-1'][value='3']").check();
            assertThat(page.locator("#progress")).containsText("1 of 13");
            picture(page, "pdi");
        }
        while (true) {
            for (var question : page.locator("fieldset.question").all()) {
                question.locator("input[value='" + answer + "']").check();
            }
            boolean last = page.locator("button[value='finish']").count() == 1;
            String part = page.locator("input[name=part]").inputValue();
            page.locator(".form-end button.button-primary").click();
            if (last) {
                break;
            }
            assertThat(page.locator("input[name=part]")).not().hasValue(part);
        }
        assertThat(page.locator("#screening")).isVisible();
    }

    private void people() {
        Instant now = Instant.now();
        topic.send(
                AdtMessages.anArrival()
                        .of("Vries", "Aaltje de", "1985-03-02", "female")
                        .code("V13.4", "Fietser gewond bij botsing met auto")
                        .and("S72.3", "Fractuur van femurschacht")
                        .arrived(now.minus(6, ChronoUnit.DAYS).minus(20, ChronoUnit.HOURS))
                        .at("Thuis")
                        .build(),
                AdtMessages.anArrival()
                        .of("El Amrani", "Mo", "1999-05-12", "male")
                        .code("X99", "Steekincident")
                        .and("F10.0", "Acute alcoholintoxicatie")
                        .arrived(now.minus(30, ChronoUnit.HOURS))
                        .build(),
                AdtMessages.anArrival()
                        .of("Jansen", "Marieke", "1990-01-20", "female")
                        .code("V43.5", "Inzittende auto gewond bij botsing")
                        .arrived(now.minus(40, ChronoUnit.HOURS))
                        .build(),
                AdtMessages.anArrival()
                        .of("Visser", "Jan", "1968-09-09", "male")
                        .code("W11", "Val van ladder")
                        .and("S22.4", "Multipele ribfracturen")
                        .arrived(now.minus(4, ChronoUnit.HOURS))
                        .at("Afdeling C4, bed 3")
                        .build(),
                AdtMessages.anArrival()
                        .of("Bakker", "Sanne", "1992-07-30", "female")
                        .code("X61", "Opzettelijke autointoxicatie")
                        .arrived(now.minus(8, ChronoUnit.HOURS))
                        .build(),
                AdtMessages.anArrival()
                        .of("Yilmaz", "Fatma", "1993-02-11", "female")
                        .code("Z04.1", "Observatie na verkeersongeval")
                        .arrived(now.minus(80, ChronoUnit.HOURS))
                        .at("Thuis")
                        .build(),
                AdtMessages.anArrival()
                        .of("Smit", "Kees", "1955-02-11", "male")
                        .code("V03.1", "Voetganger aangereden")
                        .arrived(now.minus(9, ChronoUnit.DAYS))
                        .build());
    }

    private Page signIn(Browser browser, String locale, ColorScheme scheme, int width, int height) {
        BrowserContext context = browser.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(locale)
                        .setTimezoneId("Europe/Amsterdam")
                        .setColorScheme(scheme)
                        .setViewportSize(width, height));
        Page page = context.newPage();
        page.navigate(address() + "signin");
        page.locator("input[name=j_username]").fill("nurse");
        page.locator("input[name=j_password]").fill(TestUsers.password("nurse"));
        page.locator("button[type=submit]").click();
        page.navigate(address() + "screening");
        return page;
    }

    private static String address() {
        return "http://localhost:" + RestAssured.port + "/";
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}
