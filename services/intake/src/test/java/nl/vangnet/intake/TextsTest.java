package nl.vangnet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import nl.vangnet.intake.adapter.web.CodeFieldTexts;
import nl.vangnet.intake.adapter.web.CodesTexts;
import nl.vangnet.intake.adapter.web.ErrorTexts;
import nl.vangnet.intake.adapter.web.FeedTexts;
import nl.vangnet.intake.adapter.web.FeedsTexts;
import nl.vangnet.intake.adapter.web.IntakeTexts;
import nl.vangnet.intake.adapter.web.MessageTexts;
import nl.vangnet.intake.adapter.web.MessagesTexts;
import nl.vangnet.intake.adapter.web.ProfileProblemTexts;
import nl.vangnet.intake.adapter.web.ProfileTexts;
import nl.vangnet.intake.adapter.web.ReplaysTexts;
import nl.vangnet.intake.adapter.web.TestMessageTexts;
import nl.vangnet.intake.domain.IntakeErrorCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextsTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                IntakeTexts.class,
                FeedsTexts.class,
                FeedTexts.class,
                ProfileTexts.class,
                ProfileProblemTexts.class,
                TestMessageTexts.class,
                MessagesTexts.class,
                MessageTexts.class,
                CodesTexts.class,
                CodeFieldTexts.class,
                ReplaysTexts.class,
                ErrorTexts.class
            })
    void every_text_is_there_in_dutch(Class<?> bundle) throws IOException {
        String name = bundle.getAnnotation(MessageBundle.class).value();

        assertThat(dutch(name).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english(bundle).toList());
    }

    @Test
    void every_error_code_has_its_words() {
        assertThat(english(ErrorTexts.class))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(IntakeErrorCode.values())
                        .map(code -> code.name().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(Adt.resource("templates/tags/errorText.html"))
                .contains(
                        Arrays.stream(IntakeErrorCode.values()).map(Enum::name).toList());
    }

    private static Stream<String> english(Class<?> bundle) {
        return Arrays.stream(bundle.getMethods())
                .filter(method -> method.isAnnotationPresent(Message.class))
                .map(Method::getName);
    }

    private static Properties dutch(String bundle) throws IOException {
        Properties texts = new Properties();
        texts.load(new StringReader(Adt.resource("messages/" + bundle + "_nl.properties")));
        return texts;
    }
}
