package nl.vangnet.intake;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.vangnet.testkit.Browser;
import nl.vangnet.testkit.TestUsers;

/** Hospital IT at the console, in a real browser. Collects what the browser complains about: a refused style, a script that broke. */
final class ConsoleBrowser implements AutoCloseable {

    /** How somebody looks at it. */
    record Look(String language, boolean dark, int width) {

        static final Look DESKTOP = new Look("en", false, 1280);

        @Override
        public String toString() {
            return language + (dark ? "-dark-" : "-light-") + width;
        }
    }

    private static final int HEIGHT = 900;

    private final Look look;
    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    ConsoleBrowser(Browser browser, String address, Look look) {
        this.look = look;
        this.address = address;
        context = browser.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(look.language().equals("nl") ? "nl-NL" : "en-GB")
                        .setTimezoneId("Europe/Amsterdam")
                        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setViewportSize(new ViewportSize(look.width(), HEIGHT)));
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    ConsoleBrowser signIn() {
        page.navigate(address + "/signin");
        page.fill("input[name=j_username]", "integrator");
        page.fill("input[name=j_password]", TestUsers.password("integrator"));
        page.click("button[type=submit]");
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return this;
    }

    Page page() {
        return page;
    }

    Page open(String path) {
        page.navigate(address + path);
        return page;
    }

    /** What the browser complained about; screening's fragments are not here, so what they miss does not count. */
    List<String> complaints() {
        return complaints.stream()
                .filter(complaint -> !complaint.contains("404") && !complaint.contains("the server responded"))
                .toList();
    }

    /** The whole page as a picture, to be looked at. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + "-" + look + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
