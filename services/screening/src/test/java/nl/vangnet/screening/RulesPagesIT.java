package nl.vangnet.screening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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

/** The rule sets in a real browser: compared, made live, and what is wrong with one. Pictures are in target/screenshots. */
@QuarkusTest
@TestProfile(OwnRuleSets.class)
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesPagesIT {

    @Inject
    AdtTopic topic;

    @Test
    void hospital_it_compares_a_set_and_makes_it_live_and_a_nurse_follows_to_the_case() {
        assumeTrue(Browser.executable().isPresent(), "NOT RUN: there is no Chromium on this machine");
        OwnRuleSets.write("2031.1", OwnRuleSets.OTHERWISE);
        OwnRuleSets.write(
                "2031.2-draft",
                rules -> rules + "x1,a,,CM,V01,REVIEW,,,,,,\nx2,a,b,CM,V07,REVIEW,,,,,,\nx3,a,b,CM,V01,MAYBE,,,,,,\n");
        people();
        try (Browser browser = Browser.start()) {
            Page page = signIn(browser, "integrator", "en-GB", ColorScheme.LIGHT);
            page.navigate(address() + "screening/rules");
            assertThat(page.locator("h1")).hasText("Rules");
            assertThat(page.locator(".result")).containsText("decides on every message");
            picture(page, "rules");

            page.locator("a[href$='sets/2031.2-draft']").click();
            assertThat(page.locator("tbody tr")).hasCount(3);
            assertThat(page.locator("main")).containsText("A code that its system does not have");
            assertThat(page.locator("main")).containsText("CM has no code V07");
            picture(page, "rules-problems");

            page.navigate(address() + "screening/rules");
            page.locator("select[name=set]").selectOption("2031.1");
            page.locator("form[action$=comparisons] button").click();
            assertThat(page.locator("#comparison .figures")).containsText("would be added to the queue");
            assertThat(page.locator("#comparison")).containsText("Sprained ankle or foot");
            assertThat(page.locator(".differences a")).hasCount(0);
            picture(page, "rules-comparison");
            String comparison = page.url();

            Page nurse = signIn(browser, "nurse", "nl-NL", ColorScheme.DARK);
            nurse.navigate(comparison);
            assertThat(nurse.locator("#comparison")).containsText("Verstuikte enkel");
            picture(nurse, "rules-comparison-dark-nl");
            nurse.locator(".differences a").first().click();
            assertThat(nurse.locator("main")).containsText("2026.2");

            page.navigate(address() + "screening/rules/sets/2031.1");
            page.locator("#make-live button").click();
            assertThat(page.locator(".error-box")).containsText("Tick that you have compared");
            page.locator("input[name=agree]").check();
            picture(page, "rules-make-live");
            page.locator("#make-live button").click();
            assertThat(page.locator(".result")).containsText("2031.1");

            Page dutch = signIn(browser, "integrator", "nl-NL", ColorScheme.DARK);
            dutch.navigate(address() + "screening/rules");
            assertThat(dutch.locator(".result")).containsText("2031.1 beslist");
            picture(dutch, "rules-dark-nl");
            dutch.navigate(address() + "screening/rules/sets/2031.2-draft");
            picture(dutch, "rules-problems-dark-nl");
            dutch.setViewportSize(390, 844);
            dutch.navigate(comparison);
            picture(dutch, "rules-phone-nl");
        } finally {
            OwnRuleSets.remove("2031.1");
            OwnRuleSets.remove("2031.2-draft");
        }
    }

    private void people() {
        Instant now = Instant.now();
        topic.send(
                AdtMessages.anArrival()
                        .code("S93.4", "Enkeldistorsie")
                        .arrived(now.minus(20, ChronoUnit.HOURS))
                        .build(),
                AdtMessages.anArrival()
                        .code("Z04.1", "Observatie na verkeersongeval")
                        .arrived(now.minus(3, ChronoUnit.DAYS))
                        .build(),
                AdtMessages.anArrival()
                        .code("V43.5", "Inzittende auto gewond bij botsing")
                        .and("S22.4", "Multipele ribfracturen")
                        .arrived(now.minus(30, ChronoUnit.HOURS))
                        .build(),
                AdtMessages.anArrival()
                        .code("X99", "Steekincident")
                        .arrived(now.minus(8, ChronoUnit.HOURS))
                        .build());
    }

    private static Page signIn(Browser browser, String role, String locale, ColorScheme scheme) {
        BrowserContext context = browser.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(locale)
                        .setTimezoneId("Europe/Amsterdam")
                        .setColorScheme(scheme)
                        .setViewportSize(1280, 900));
        Page page = context.newPage();
        page.navigate(address() + "signin");
        page.locator("input[name=j_username]").fill(role);
        page.locator("input[name=j_password]").fill(TestUsers.password(role));
        page.locator("button[type=submit]").click();
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
