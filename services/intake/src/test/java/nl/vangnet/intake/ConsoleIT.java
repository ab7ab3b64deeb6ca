package nl.vangnet.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.vangnet.intake.ConsoleBrowser.Look;
import nl.vangnet.intake.adapter.mllp.MllpListener;
import nl.vangnet.testkit.Browser;
import nl.vangnet.testkit.RealParts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What hospital IT does on the console, in a real browser, with real senders. */
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIf(value = "hasBrowser", disabledReason = "no Chromium on this machine")
class ConsoleIT {

    @Inject
    MllpListener listener;

    @Inject
    Stored stored;

    static boolean hasBrowser() {
        return Browser.executable().isPresent();
    }

    @Test
    void a_new_sender_with_its_own_code_and_zone_is_connected_on_the_console_alone() throws IOException {
        for (int number = 1; number <= 3; number++) {
            send(fromPorto("porto-" + number, "9300" + number));
        }
        assertThat(stored.states("porto-1")).containsExactly("HELD");

        try (Browser browser = Browser.start();
                ConsoleBrowser console = console(browser)) {
            Page page = console.open("/intake");
            assertThat(page.locator(".row", having("PORTO|SEH"))).containsText("new sender");
            page.locator(".row", having("PORTO|SEH")).getByText("Configure").click();

            page.getByLabel("What you call it").fill("Porto, east");
            page.getByLabel("Short name").fill("porto-east");
            page.getByLabel("Time zone").fill("Europe/Lissabon");
            button(page, "Save").click();
            assertThat(page.locator(".field-problem")).containsText("is no time zone");
            page.getByLabel("Time zone").fill("Europe/Lisbon");
            button(page, "Save").click();
            assertThat(page.locator("h1")).hasText("Porto, east");

            page.locator("main").getByText("Codes", exactly()).click();
            page.locator(".row", having("Visit class")).getByText("Map").click();
            page.getByLabel("Meaning")
                    .selectOption(new SelectOption()
                            .setLabel(page.locator("option", having("(EMER)"))
                                    .textContent()
                                    .strip()));
            button(page, "Map this code").click();
            button(page, "Publish 3 held messages").click();
            assertThat(page.locator("main .chip-include")).hasText("done");
            assertThat(page.locator("main")).containsText("3 of 3");
            assertThat(console.complaints()).isEmpty();
        }

        assertThat(stored.states("porto-1")).containsExactly("PUBLISHED");
        assertThat(stored.published("porto-1")).isEqualTo(1);
        assertThat(stored.published("porto-3")).isEqualTo(1);
        assertThat(new String(stored.record("porto-2").value(), StandardCharsets.UTF_8))
                .contains("\"EMER\"")
                .contains("2026-11-23T09:41:00+00:00");
    }

    @Test
    void a_paused_feed_holds_its_messages_until_somebody_resumes_it() throws IOException {
        send(Adt.a04("pause-1", "93101").replace("TEST|SEH|", "PAUSE|SEH|"));

        try (Browser browser = Browser.start();
                ConsoleBrowser console = console(browser)) {
            Page page = console.open("/intake");
            page.locator(".row", having("PAUSE|SEH")).locator("a.who").click();
            page.getByText("Pause this feed").click();
            page.getByLabel("Reason").fill("They move their server");
            button(page, "Pause").click();
            assertThat(page.locator("main")).containsText("They move their server");

            assertThat(send(Adt.a04("pause-2", "93102").replace("TEST|SEH|", "PAUSE|SEH|")))
                    .contains("MSA|AA|pause-2");
            assertThat(stored.states("pause-2")).containsExactly("HELD");

            button(page, "Resume").click();
            assertThat(page.locator("main .chip-include")).hasText("done");
        }

        assertThat(stored.published("pause-2")).isEqualTo(1);
    }

    @Test
    void a_message_is_set_aside_with_a_reason_and_taken_back() throws IOException {
        send(fromPorto("aside-1", "93201").replace("PORTO", "ASIDE"));

        try (Browser browser = Browser.start();
                ConsoleBrowser console = console(browser)) {
            Page page = console.open("/intake/messages?q=aside-1");
            page.locator(".row a.who").click();
            page.locator("summary").getByText("Set aside").click();
            page.getByLabel("Reason").first().fill("Asked the sender");
            button(page, "Set aside").click();
            assertThat(page.locator(".story")).containsText("Asked the sender");
            assertThat(stored.states("aside-1")).containsExactly("PARKED");

            page.locator("summary").getByText("Take back").click();
            page.locator("details[open]").getByLabel("Reason").fill("They answered");
            button(page, "Take back").click();
            assertThat(page.locator(".story")).containsText("They answered");
        }

        assertThat(stored.states("aside-1")).containsExactly("HELD");
    }

    @Test
    void the_fields_of_a_message_are_explained_to_the_keyboard() throws IOException {
        send(Adt.a04("keys-1", "93301"));

        try (Browser browser = Browser.start();
                ConsoleBrowser console = console(browser)) {
            Page page = console.open("/intake/messages?q=keys-1");
            page.locator(".row a.who").click();
            page.locator(".hl7-field").first().focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowRight");

            assertThat(page.locator(".hl7-field:focus .hl7-tip")).isVisible();
            assertThat(page.locator(".hl7-field:focus .hl7-tip")).containsText("PID-3");
            page.keyboard().press("Escape");
            assertThat(page.locator(".hl7-field:focus .hl7-tip")).isHidden();
        }
    }

    @Test
    void a_test_message_is_answered_and_reaches_nobody() {
        try (Browser browser = Browser.start();
                ConsoleBrowser console = console(browser)) {
            Page page = console.open("/intake/feeds/new");
            page.getByLabel("What you call it").fill("Rehearsal");
            page.getByLabel("Short name").fill("rehearsal");
            page.getByLabel("Senders").fill("REHEARSE|SEH");
            button(page, "Save").click();
            page.locator("main").getByText("Test message", exactly()).click();
            page.getByText("adt-a04").click();
            button(page, "Send").click();

            assertThat(page.locator("main [role=status]")).containsText(Pattern.compile("MSA\\|[AC]A\\|"));
            assertThat(page.locator("main [role=status]")).containsText("\"resourceType\" : \"Bundle\"");
            assertThat(page.locator("main [role=status]")).not().containsText("belongs to another feed");
        }
    }

    private ConsoleBrowser console(Browser browser) {
        return new ConsoleBrowser(browser, "http://localhost:" + RestAssured.port, Look.DESKTOP).signIn();
    }

    private String send(String message) throws IOException {
        try (MllpClient sender = new MllpClient(listener.port())) {
            return sender.send(message);
        }
    }

    /** A sender whose visit class is a word of its own. */
    private static String fromPorto(String controlId, String patient) {
        return Adt.a04(controlId, patient).replace("TEST|SEH|", "PORTO|SEH|").replace("PV1|1|E|", "PV1|1|URG|");
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
