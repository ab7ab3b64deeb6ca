package nl.vangnet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import nl.vangnet.local.folder.DemoUser;
import nl.vangnet.local.outside.RunningVangnet;
import nl.vangnet.testkit.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** From an ADT message to a trial candidate, through the front door, in a real browser. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIf(value = "aChromiumIsHere", disabledReason = "no Chromium on this machine: the browser tests did NOT run")
class JourneyIT {

    private static final double PATIENCE_MILLIS = 30_000;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @TempDir
    static Path folder;

    private static RunningVangnet vangnet;
    private static Browser browser;

    static boolean aChromiumIsHere() {
        return Browser.executable().isPresent();
    }

    @BeforeAll
    static void start() throws InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        vangnet = RunningVangnet.start(Checkout.root(), folder, "--empty");
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        browser.close();
        vangnet.close();
    }

    @Test
    void a_message_becomes_a_case_a_screening_checks_and_a_candidate() throws Exception {
        var arrivals = new Arrivals(Clock.systemUTC().instant(), Duration.ofHours(30));
        Page nurse = signIn(DemoUser.NURSE, "en-GB");
        assertThat(nurse.locator("h1")).hasText("Today");

        // The queue is open before the message comes: the row appears by itself.
        String told = send(arrivals.hitByACar("J1001", "Zwaluw"), arrivals.bellyAche("J1002"));
        assertThat(told).contains("J1001").contains("AA").contains("case VN-");
        Locator row = nurse.locator("[data-row]").filter(new Locator.FilterOptions().setHasText("Zwaluw"));
        assertThat(row).isVisible();
        assertThat(nurse.locator("main")).not().containsText("Buikpijn");
        screenshot(nurse, "today");

        row.locator("a.button").click();
        assertThat(nurse.locator("main")).containsText("V13.4");
        assertThat(nurse.locator("main")).containsText("DG1-3");
        screenshot(nurse, "patient");
        nurse.locator("input[name=threat]").first().check();
        nurse.locator("input[name=mode]").first().check();
        nurse.locator("#confirm button.button-primary").click();
        screenshot(nurse, "confirmed");

        fillIn(nurse, "PDI", 3);
        fillIn(nurse, "TSQ", 0);
        assertThat(nurse.locator("#screening")).containsText("13 of 13 answered");
        assertThat(nurse.locator("#screening")).containsText("10 of 10 answered");
        assertThat(nurse.locator("#screening .chip").first()).hasText("above the cut-off");
        assertThat(nurse.locator("#followup-timeline .check")).hasCount(5);
        screenshot(nurse, "screened");

        Page coordinator = signIn(DemoUser.COORDINATOR, "en-GB");
        Locator candidate = coordinator.locator(".row[data-row]").first();
        assertThat(candidate).containsText("First dose by");
        assertThat(coordinator.locator("body")).not().containsText("Zwaluw");
        assertThat(coordinator.locator("body")).not().containsText("J1001");
        screenshot(coordinator, "candidates");

        Page integrator = signIn(DemoUser.INTEGRATOR, "en-GB");
        integrator.navigate(vangnet.run().url() + "intake/messages");
        integrator
                .locator("[data-row]")
                .filter(new Locator.FilterOptions().setHasText("J1001"))
                .locator("a")
                .first()
                .click();
        assertThat(integrator.locator("main")).containsText("Aangereden door auto");
        assertThat(integrator.locator("main")).containsText("VN-");
        screenshot(integrator, "message");
    }

    @Test
    void the_pages_speak_dutch_to_who_asks_for_it() {
        Page nurse = signIn(DemoUser.NURSE, "nl-NL");

        assertThat(nurse.locator("h1")).hasText("Vandaag");
        nurse.navigate(vangnet.run().url() + "followup");
        assertThat(nurse.locator("html")).hasAttribute("lang", "nl");
    }

    @Test
    void who_has_no_business_on_a_page_is_told_so() {
        Page coordinator = signIn(DemoUser.COORDINATOR, "en-GB");

        coordinator.navigate(vangnet.run().url() + "screening");

        assertThat(coordinator.locator("h1")).hasText("You may not see this page");
    }

    private static Page signIn(DemoUser user, String locale) {
        BrowserContext context = browser.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(locale)
                        .setViewportSize(1280, 900));
        Page page = context.newPage();
        page.navigate(vangnet.run().url());
        page.locator("input[name=j_username]").fill(user.signIn());
        page.locator("input[name=j_password]").fill(vangnet.run().password(user));
        page.locator("button[type=submit]").click();
        assertThat(page.locator("nav.rail")).isVisible();
        return page;
    }

    /** Fills in an instrument part by part, always the same answer. */
    private static void fillIn(Page page, String instrument, int answer) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(instrument + "$")))
                .click();
        Locator next = page.locator("button[value=next]");
        Locator finish = page.locator("button[value=finish]");
        for (int part = 1; ; part++) {
            assertThat(page.locator("input[name=part]")).hasValue(Integer.toString(part));
            answerAll(page, answer);
            if (finish.count() > 0) {
                break;
            }
            next.click();
        }
        screenshot(page, instrument);
        finish.click();
        assertThat(page.locator("#screening")).isVisible();
    }

    private static void answerAll(Page page, int answer) {
        for (Locator question : page.locator("fieldset.question").all()) {
            question.locator("input[type=radio]").nth(answer).check();
        }
    }

    private static String send(byte[]... messages) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(folder, "send");
        for (int i = 0; i < messages.length; i++) {
            Files.write(directory.resolve(i + ".hl7"), messages[i]);
        }
        Process sending = new ProcessBuilder(RunningVangnet.command(
                        Checkout.root(),
                        List.of("send", "--data", vangnet.folder().root().toString(), directory.toString())))
                .redirectErrorStream(true)
                .start();
        String told = new String(sending.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(sending.waitFor()).as(told).isZero();
        return told;
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
