package nl.vangnet.screening.adapter.fhir;

/** Why a message cannot be read. The names are error codes: {@code docs/operations.md} says what to do about each. */
public enum BundleProblem {
    FHIR_NOT_READABLE("the text is not a FHIR R4 resource in JSON"),
    FHIR_LIMIT_EXCEEDED("the text is larger, deeper, or has a longer number than is allowed"),
    FHIR_NOT_A_MESSAGE("the resource is not a Bundle of type message"),
    FHIR_NO_MESSAGE_HEADER("the first entry of the Bundle is not a MessageHeader"),
    FHIR_NO_EVENT("the message names no event that says what happened"),
    FHIR_NO_PATIENT("the message describes no patient"),
    FHIR_NO_TIME("the message does not say when anything happened"),
    FHIR_NOT_A_RESPONSE("the resource is not a QuestionnaireResponse"),
    FHIR_UNKNOWN_QUESTIONNAIRE("the questionnaire is not one that is scored here"),
    FHIR_UNKNOWN_ITEM("the response answers an item that the questionnaire does not have"),
    FHIR_ANSWER_OUT_OF_RANGE("an answer is not one that the item allows"),
    FHIR_RESPONSE_NOT_FINISHED("the response is not completed or amended");

    private final String message;

    BundleProblem(String message) {
        this.message = message;
    }

    public String message() {
        return message;
    }
}
