package nl.vangnet.intake.adapter.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people call the fields that hold codes, in English here and in Dutch in {@code messages/codeField_nl.properties}. */
@MessageBundle("codeField")
public interface CodeFieldTexts {

    @Message("Visit class")
    String visitClass();

    @Message("Admission type")
    String admissionType();

    @Message("Came from")
    String admitSource();

    @Message("Left to")
    String disposition();

    @Message("Reason of admission")
    String admitReason();

    @Message("Mode of arrival")
    String modeOfArrival();

    @Message("Sex")
    String sex();

    @Message("Diagnosis")
    String diagnosis();

    @Message("Accident")
    String accident();

    @Message("Observation")
    String observation();

    @Message("Value of an observation")
    String observationValue();
}
