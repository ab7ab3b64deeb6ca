-- Every message that a sender was answered for, once. A message that is sent again adds to "repeats" of its row.
--
-- The body is kept once, as it came. The Bundle of an HL7 v2 message is a pure function of its bytes and is made again
-- when somebody looks; the one that was published is on vangnet.adt.v1. A FHIR message is its own Bundle.
CREATE TABLE message (
    id                 uuid        PRIMARY KEY, -- UUIDv7, so that the order of ids is the order of arrival
    received_at        timestamptz NOT NULL,
    format             text        NOT NULL CHECK (format IN ('HL7V2', 'FHIR')),
    state              text        NOT NULL CHECK (state IN ('PUBLISHED', 'IGNORED', 'REJECTED', 'FAILED')),
    sender             text,                    -- MSH-3|MSH-4, or MessageHeader.source.endpoint
    control_id         text,                    -- MSH-10, or MessageHeader.id
    bundle_id          text,
    event              text,
    test               boolean     NOT NULL,
    patient_key        uuid        NOT NULL,
    patient_authority  text,
    patient_identifier text,                    -- for staff who search; never leaves this table but to their screen
    visit              text,
    content_type       text        NOT NULL,
    content_hash       bytea       NOT NULL,    -- SHA-256
    raw                bytea       NOT NULL,
    answer_code        text        NOT NULL,
    answer             bytea       NOT NULL,
    error_code         text,
    error_message      text,
    error_at           text,
    collision          boolean     NOT NULL,    -- the sender used this control id before, for something else
    repeats            int         NOT NULL DEFAULT 0,
    last_repeated_at   timestamptz
);

-- One row per content: what makes a message that is sent twice harmless.
CREATE UNIQUE INDEX message_content_hash ON message (content_hash);
CREATE INDEX message_control_id ON message (control_id, sender);
CREATE INDEX message_patient_identifier ON message (patient_identifier);
CREATE INDEX message_visit ON message (visit);
-- The few that somebody has to look at.
CREATE INDEX message_not_published ON message (state, id) WHERE state <> 'PUBLISHED';
-- Rows stand in the order of time, which a block range index finds at next to no cost.
CREATE INDEX message_received_at ON message USING brin (received_at);
