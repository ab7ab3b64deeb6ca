-- What is not as it should be about messages that were taken: one row per kind and place, counted. No values.
CREATE TABLE message_issue (
    message uuid NOT NULL,
    kind    text NOT NULL, -- an error code, or the FHIR validator's own id of the rule
    place   text NOT NULL, -- the element, without positions of the message
    detail  text NOT NULL,
    issues  int  NOT NULL,
    PRIMARY KEY (message, kind, place)
);
