package nl.vangnet.intake.adapter.fhir;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import nl.vangnet.intake.domain.Answer;
import nl.vangnet.intake.domain.AnswerCode;
import nl.vangnet.intake.domain.Arrival;
import nl.vangnet.intake.domain.Fault;
import nl.vangnet.intake.domain.IntakeErrorCode;
import nl.vangnet.intake.domain.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How one request wants to be answered.
 *
 * @param contentType as the sender declared it; empty if it did not
 * @param format what the sender accepts best: {@code _format}, else Accept, else the form of its own message
 * @param minimal whether an empty answer is enough when all is well (Prefer: return=minimal)
 */
record Answering(String contentType, FhirFormat format, boolean minimal) {

    private static final String MESSAGE_ID = "Vangnet-Message-Id";
    private static final String PREFER = "Prefer";
    private static final int RETRY_SECONDS = 5;

    static Answering of(HttpHeaders headers, @Nullable String asked) {
        String declared = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        String contentType = declared == null ? "" : declared;
        String prefer = headers.getHeaderString(PREFER);
        FhirFormat format = Optional.ofNullable(asked)
                .flatMap(FhirFormat::of)
                .or(() -> accepted(headers))
                .or(() -> FhirFormat.of(contentType))
                .orElse(FhirFormat.JSON);
        return new Answering(
                contentType,
                format,
                prefer != null
                        && prefer.toLowerCase(Locale.ROOT).replace(" ", "").contains("return=minimal"));
    }

    /** The most wanted that we speak; nothing for a sender that takes anything. */
    private static Optional<FhirFormat> accepted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .map(MediaType::toString)
                .flatMap(type -> FhirFormat.of(type).stream())
                .findFirst();
    }

    boolean isOk(Outcome outcome) {
        return outcome.answer().code() == AnswerCode.OK;
    }

    Response answer(Outcome outcome, Arrival arrival) {
        if (minimal && isOk(outcome)) {
            return named(Response.noContent().header("Preference-Applied", "return=minimal"), outcome, arrival)
                    .build();
        }
        Answer answer = outcome.answer();
        return named(body(status(answer), answer.body()), outcome, arrival).build();
    }

    Response accepted(Outcome outcome, Arrival arrival) {
        return named(Response.accepted(), outcome, arrival).build();
    }

    /** Said without keeping anything. */
    Response refuse(Fault fault) {
        return body(status(fault.code()), Responses.outcomeOnly(fault)).build();
    }

    Response unavailable(byte[] json) {
        return body(503, json).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
    }

    /** Senders reuse their ids; ours says which message it was. A repeated one was told it the first time. */
    private static Response.ResponseBuilder named(Response.ResponseBuilder response, Outcome outcome, Arrival arrival) {
        return outcome.repeated() ? response : response.header(MESSAGE_ID, arrival.id());
    }

    private Response.ResponseBuilder body(int status, byte[] json) {
        return Response.status(status).type(format.mediaType()).entity(Responses.in(format, json));
    }

    private static int status(Answer answer) {
        return answer.code() == AnswerCode.OK || answer.error() == null ? 200 : status(answer.error());
    }

    private static int status(IntakeErrorCode error) {
        return switch (error) {
            case UNREADABLE_JSON, UNREADABLE_XML, UNREADABLE_FHIR, NOT_A_MESSAGE -> 400;
            case SENDER_NOT_ALLOWED, UNKNOWN_SENDER -> 403;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            default -> 422;
        };
    }
}
