-- A stay of one patient, and what the rules made of it.
CREATE TABLE visit (
    id          uuid        PRIMARY KEY,
    patient_key uuid        NOT NULL,
    emergency   boolean     NOT NULL,
    status      text        NOT NULL,
    arrived_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    -- A test visit where test messages are ignored: kept, and nobody's work.
    ignored     boolean     NOT NULL,
    decision    jsonb       NOT NULL,
    -- The visit that it turned out to be a part of.
    merged_into uuid        REFERENCES visit
);
CREATE INDEX visit_patient ON visit (patient_key) WHERE merged_into IS NULL;

-- What identifies a visit; messages of one patient that share a key are of one visit.
CREATE TABLE visit_key (
    patient_key uuid NOT NULL,
    key         text NOT NULL,
    visit_id    uuid NOT NULL REFERENCES visit,
    PRIMARY KEY (patient_key, key)
);
CREATE INDEX visit_key_visit ON visit_key (visit_id);

-- What a message says, in the domain's words: a visit is folded from these again and again.
CREATE TABLE visit_message (
    message_id  uuid        PRIMARY KEY,
    visit_id    uuid        NOT NULL REFERENCES visit,
    received_at timestamptz NOT NULL,
    facts       jsonb       NOT NULL
);
CREATE INDEX visit_message_visit ON visit_message (visit_id);

-- Every decision of the rules on a visit. With the messages it was made from it can be made again.
CREATE TABLE visit_decision (
    id          uuid        PRIMARY KEY,
    visit_id    uuid        NOT NULL REFERENCES visit,
    decided_at  timestamptz NOT NULL,
    rule_set    text        NOT NULL,
    decision    jsonb       NOT NULL,
    message_ids uuid[]      NOT NULL
);
CREATE INDEX visit_decision_visit ON visit_decision (visit_id, decided_at);

CREATE SEQUENCE case_number;

CREATE TABLE screening_case (
    id              uuid        PRIMARY KEY,
    number          text        NOT NULL UNIQUE,
    visit_id        uuid        NOT NULL UNIQUE REFERENCES visit,
    patient_key     uuid        NOT NULL,
    version         int         NOT NULL,
    state           text        NOT NULL,
    exposure_class  text        NOT NULL,
    opens_at        timestamptz NOT NULL,
    closes_at       timestamptz NOT NULL,
    snapshot        jsonb       NOT NULL,
    -- Counts every write, so that a list sees that something changed.
    revision        bigint      NOT NULL DEFAULT 1,
    -- Who it is, for the nurse alone. No event carries any of it.
    person_name     text,
    birth_date      date,
    sex             text,
    place           text,
    identifiers     text[]      NOT NULL DEFAULT '{}',
    visit_numbers   text[]      NOT NULL DEFAULT '{}',
    search_text     text        NOT NULL DEFAULT ''
);
CREATE INDEX screening_case_window ON screening_case (closes_at);
CREATE INDEX screening_case_identifiers ON screening_case USING gin (identifiers);

-- What happened to a case, by whom.
CREATE TABLE case_event (
    case_id     uuid        NOT NULL REFERENCES screening_case,
    version     int         NOT NULL,
    type        text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    -- The user; null when a message did it.
    by_user     text,
    PRIMARY KEY (case_id, version)
);

-- Filled-in instruments as they were given. The same answers at the same time are the same response.
CREATE TABLE instrument_response (
    id          uuid        PRIMARY KEY,
    case_id     uuid        NOT NULL REFERENCES screening_case,
    instrument  text        NOT NULL,
    answered_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    by_user     text        NOT NULL,
    answers     jsonb       NOT NULL,
    score       jsonb       NOT NULL,
    UNIQUE (case_id, instrument, answered_at, answers)
);

-- A form on its way: kept as it is filled in, gone when it is handed in.
CREATE TABLE instrument_draft (
    case_id    uuid        NOT NULL REFERENCES screening_case,
    instrument text        NOT NULL,
    answers    jsonb       NOT NULL,
    saved_at   timestamptz NOT NULL,
    PRIMARY KEY (case_id, instrument)
);
