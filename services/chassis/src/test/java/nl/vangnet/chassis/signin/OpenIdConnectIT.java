package nl.vangnet.chassis.signin;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import nl.vangnet.testkit.RealParts;
import nl.vangnet.testkit.TestUsers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Settings alone replace the local users by tokens of an OpenID Connect provider, with the same roles. */
@QuarkusTest
@TestProfile(OpenIdConnectIT.WithProvider.class)
@WithTestResource(RealParts.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenIdConnectIT {

    private static final KeyPair PROVIDER = keyPair();

    /** The settings of docs/operations.md, with a key in place of a provider's address. */
    public static final class WithProvider implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled", "true",
                    "quarkus.oidc.application-type", "service",
                    "quarkus.oidc.public-key",
                            Base64.getEncoder()
                                    .encodeToString(PROVIDER.getPublic().getEncoded()),
                    "vangnet.api.auth-mechanism", "bearer");
        }
    }

    @Test
    void a_token_with_the_role_opens() {
        given().auth().oauth2(token("nurse")).get("/chassis/api/ward").then().statusCode(200);
    }

    @Test
    void a_token_with_another_role_does_not() {
        given().auth()
                .oauth2(token("coordinator"))
                .get("/chassis/api/ward")
                .then()
                .statusCode(403);
    }

    @Test
    void a_token_that_somebody_else_signed_does_not() {
        String forged =
                Jwt.upn("mallory").groups(Set.of("nurse")).sign(keyPair().getPrivate());

        given().auth().oauth2(forged).get("/chassis/api/ward").then().statusCode(401);
    }

    @Test
    void a_local_password_opens_the_api_no_more() {
        given().auth()
                .preemptive()
                .basic("nurse", TestUsers.password("nurse"))
                .get("/chassis/api/ward")
                .then()
                .statusCode(401);
    }

    private static String token(String role) {
        return Jwt.upn("somebody").groups(Set.of(role)).sign(PROVIDER.getPrivate());
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has RSA", missing);
        }
    }
}
