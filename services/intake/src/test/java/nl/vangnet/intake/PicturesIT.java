package nl.vangnet.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import nl.vangnet.intake.ConsoleBrowser.Look;
import nl.vangnet.intake.adapter.mllp.MllpListener;
import nl.vangnet.testkit.Browser;
import nl.vangnet.testkit.RealParts;
import nl.vangnet.testkit.TestUsers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Takes a picture of each page for people to look at; no page makes the browser complain or scrolls sideways. */
@QuarkusTest
@WithTestResource(RealParts.class)
@WithTestResource(ResponseReceiver.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIf(value = "hasBrowser", disabledReason = "no Chromium on this machine")
class PicturesIT {

    private static final List<Look> LOOKS = List.of(
            Look.DESKTOP,
            new Look("en", true, 1280),
            new Look("nl", false, 1280),
            new Look("nl", true, 820),
            new Look("en", false, 820),
            new Look("nl", false, 390));

    private static final String PROFILE = """
            {"name":"hix-oost","title":"HiX, locatie Oost","senders":["HIX|OOST"],"certificates":[],"users":[],
             "zone":"Europe/Amsterdam","authorities":{"OLVG":"urn:oid:2.16.840.1.113883.2.4.3.8"},"primaryAuthority":null,
             "events":{"A05":"IGNORE"},"refuseUnknownEvents":false,"emergencyLocations":["SEH"],"charset":"ISO-8859-1",
             "quirks":["CONTROL_ID_REUSED"],"tests":"APART","silentAfter":"PT30M","quietHours":[0,1,2,3,4,5],
             "maxPerSecond":0}""";

    @Inject
    MllpListener listener;

    static boolean hasBrowser() {
        return Browser.executable().isPresent();
    }

    @Test
    void every_page_can_be_looked_at() throws IOException {
        prepare();

        try (Browser browser = Browser.start()) {
            for (Look look : LOOKS) {
                try (ConsoleBrowser console =
                        new ConsoleBrowser(browser, "http://localhost:" + RestAssured.port, look).signIn()) {
                    lookAtAll(console);
                    assertThat(console.complaints()).isEmpty();
                }
            }
        }
    }

    /** A feed that goes well, one that is paused, a new sender with its own code; errors, a replay, a merge. */
    private void prepare() throws IOException {
        integrator().body(PROFILE).put("/intake/api/feeds").then().statusCode(200);
        integrator()
                .body(PROFILE.replace("hix-oost", "ambulance")
                        .replace("HiX, locatie Oost", "Ambulance, overdracht")
                        .replace("HIX|OOST", "AMBU|RAV"))
                .put("/intake/api/feeds")
                .then()
                .statusCode(200);
        integrator()
                .body(PROFILE.replace("\"IGNORE\"", "\"PUBLISH\""))
                .put("/intake/api/feeds")
                .then()
                .statusCode(200);
        integrator()
                .body("{\"reason\":\"Onderhoud aan hun kant tot 14 uur\"}")
                .post("/intake/api/feeds/ambulance/pause")
                .then()
                .statusCode(200);
        try (MllpClient sender = new MllpClient(listener.port())) {
            sender.pipeline(IntStream.range(0, 40)
                    .mapToObj(number -> Adt.a04("HIX-" + number, "88" + number).replace("TEST|SEH|", "HIX|OOST|"))
                    .toList());
            sender.send(Adt.a04("AMBU-1", "7001").replace("TEST|SEH|", "AMBU|RAV|"));
            sender.send(Adt.a04("NIEUW-1", "7101")
                    .replace("TEST|SEH|", "NIEUW|WEST|")
                    .replace("PV1|1|E|", "PV1|1|URG|"));
            sender.send(Adt.a04("NIEUW-2", "7102")
                    .replace("TEST|SEH|", "NIEUW|WEST|")
                    .replace("PV1|1|E|", "PV1|1|URG|"));
            sender.send(Adt.a04("HIX-41", "7201")
                    .replace("TEST|SEH|", "HIX|OOST|")
                    .replace("19800501", "soon")
                    .replace("S72.3^Fractuur van femurschacht^I10", "F-47^Fractuur femur links^HIXDX"));
            sender.send(
                    Adt.a04("HIX-42", "7202").replace("TEST|SEH|", "HIX|OOST|").replace("ADT^A04^ADT_A01", "ORU^R01"));
            sender.send(
                    Adt.a04("HIX-43", "7201").replace("TEST|SEH|", "HIX|OOST|").replace("A04", "A08"));
        }
        integrator().post("/intake/api/replays?feed=hix-oost&event=A08").then().statusCode(202);
        String notification = Adt.resource("samples/medcom/HospitalNotification_Ex_STAA_D.json");
        for (String way : List.of("takes/1", "says-410/1", "fails-1000/1")) {
            sender().queryParam("async", true)
                    .queryParam("response-url", ResponseReceiver.url(way))
                    .body(notification
                            .replace("i50fc5fe-2d11-4ef3-acac-2e2e5c399006", "header-" + way.replace('/', '-'))
                            .replace("2cadabe8-9349-4b2e-9b5e-4441c9aeef4b", "bundle-" + way.replace('/', '-'))
                            .getBytes(StandardCharsets.UTF_8))
                    .post("/intake/fhir/$process-message")
                    .then()
                    .statusCode(202);
        }
    }

    private static void lookAtAll(ConsoleBrowser console) {
        look(console, "feeds", "/intake");
        look(console, "feed", "/intake/feeds/hix-oost");
        look(console, "feed-paused", "/intake/feeds/ambulance");
        look(console, "feed-new", "/intake/feeds/new");
        look(console, "feed-profile", "/intake/feeds/hix-oost/profile");
        look(console, "test", "/intake/feeds/hix-oost/test?sample=adt-a04");
        console.page().click("main form button[type=submit]");
        console.picture("test-sent");
        look(console, "messages", "/intake/messages");
        look(console, "messages-narrow", "/intake/messages?event=A04&feed=hix-oost");
        look(console, "messages-none", "/intake/messages?q=nobody");
        look(console, "together", "/intake/messages/together?feed=hix-oost");
        look(console, "together-held", "/intake/messages/together?state=HELD");
        look(console, "codes", "/intake/codes");
        console.page().click(".list a.who >> text=URG");
        console.picture("code");
        console.open("/intake/codes");
        console.page().click(".list a.who >> text=F-47");
        console.picture("code-open");
        look(console, "replays", "/intake/replays");
        console.page().waitForSelector("text=answered 410");
        console.picture("replays");
        console.page().click(".list a.who");
        console.picture("replay");
        console.open("/intake/messages?q=HIX-41");
        console.page().click("text=HIX-41");
        console.page().hover("text=7201^^^OLVG^MR");
        console.picture("message");
        console.page().click("text=/All fields as a table|Alle velden als tabel/");
        console.picture("message-table");
        console.open("/intake/messages?event=hospital-notification-message");
        console.page().click(".row a.who >> nth=0");
        console.picture("message-fhir");
        console.open("/intake/messages?q=NIEUW-1");
        console.page().click("text=NIEUW-1");
        console.picture("message-held");
    }

    private static void look(ConsoleBrowser console, String name, String path) {
        console.open(path);
        console.picture(name);
        assertThat((Boolean) console.page()
                        .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s fits its width", path)
                .isTrue();
    }

    private static RequestSpecification sender() {
        return given().auth()
                .preemptive()
                .basic("sender", TestUsers.password("sender"))
                .contentType("application/fhir+json");
    }

    private static RequestSpecification integrator() {
        return given().auth()
                .preemptive()
                .basic("integrator", TestUsers.password("integrator"))
                .contentType("application/json");
    }
}
