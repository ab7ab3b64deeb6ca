-- What becomes of stored messages: replayed, parked, dropped, taken back, purged; and whose they are.

ALTER TABLE message
    ADD COLUMN door        text,   -- by which it came, since a profile may admit a sender by one alone; null before this column
    ADD COLUMN certificate text,   -- SHA-256 of the client certificate, hex
    ADD COLUMN door_user   text,   -- the name that the sender signed in with
    ADD COLUMN revision    int,    -- the last one that was published; null if none was
    ADD COLUMN bundle_sum  bigint; -- of the Bundle that was published last: length and CRC-32C; null if it is not known
UPDATE message SET revision = 0 WHERE state = 'PUBLISHED';

-- An identifier as staff know it leads to the patient key, also when it was retired (patient_identifier below).
DROP INDEX message_patient_identifier;
CREATE INDEX message_patient_key ON message (patient_key, id);
CREATE INDEX message_feed ON message (feed, id);
-- Events that come all day are found soon from the newest on; those of FHIR and the seldom ones need an index.
CREATE INDEX message_event ON message (event, id) WHERE event NOT IN ('A01', 'A02', 'A03', 'A04', 'A08', 'A31');
CREATE INDEX message_bundle_id ON message (bundle_id) WHERE bundle_id IS NOT NULL;
-- Error texts are few and repeat, so equal entries share their place in the index.
CREATE INDEX message_error ON message (error_code, error_message) WHERE error_code IS NOT NULL;

-- Codes that were not understood, by message, so that mapping one finds the messages to replay. Gone once it is mapped.
CREATE TABLE message_unmapped_code (
    feed       text NOT NULL,
    field      text NOT NULL,
    system     text NOT NULL, -- empty where the sender names none
    code       text NOT NULL,
    message_id uuid NOT NULL,
    PRIMARY KEY (feed, field, system, code, message_id)
);
CREATE INDEX message_unmapped_code_message ON message_unmapped_code (message_id);

-- What people and replays did with a message. Appended, and purged with its message.
CREATE TABLE message_action (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id uuid        NOT NULL,
    at         timestamptz NOT NULL,
    by_user    text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('PARKED', 'DROPPED', 'TAKEN_BACK', 'REPLAYED')),
    reason     text,
    from_state text        NOT NULL,
    to_state   text        NOT NULL,
    job_id     uuid
);
CREATE INDEX message_action_message ON message_action (message_id, id);

-- Replays: each goes on where it was, whoever works on it.
CREATE TABLE replay_job (
    id             uuid        PRIMARY KEY,
    state          text        NOT NULL CHECK (state IN ('RUNNING', 'STOPPED', 'DONE', 'FAILED')),
    message_id     uuid,                  -- the one message, or null for a replay by criteria
    criteria       jsonb       NOT NULL,
    started_by     text        NOT NULL,
    started_at     timestamptz NOT NULL,
    total          bigint      NOT NULL,
    until_id       uuid        NOT NULL,  -- the last message of the job: what arrives later is not a part of it
    last_id        uuid,                  -- the last message that is done
    published      bigint      NOT NULL DEFAULT 0,
    unchanged      bigint      NOT NULL DEFAULT 0,
    held           bigint      NOT NULL DEFAULT 0,
    ignored        bigint      NOT NULL DEFAULT 0,
    failed         bigint      NOT NULL DEFAULT 0,
    -- Written before a batch is tried, so that a message that takes the service down with it is known after the restart.
    trying_id      uuid,                  -- the first message of the batch that is tried
    trying_until   uuid,                  -- and the last
    tries          int         NOT NULL DEFAULT 0,
    careful_until  uuid,                  -- one message at a time up to here, as a batch up to here failed
    stopped_by     text,
    ended_at       timestamptz
);
CREATE INDEX replay_job_running ON replay_job (id) WHERE state = 'RUNNING';

-- The identifiers that patients are known by. The patient key is a keyed hash of authority and value, so there is one row
-- for each identifier.
CREATE TABLE patient_identifier (
    patient_key   uuid        PRIMARY KEY,
    authority     text,
    value         text        NOT NULL,
    first_seen    timestamptz NOT NULL,
    first_message uuid        NOT NULL,
    last_seen     timestamptz NOT NULL -- to the day: messages of a known patient write nothing here
);
CREATE INDEX patient_identifier_value ON patient_identifier (value);
CREATE INDEX patient_identifier_last_seen ON patient_identifier (last_seen);

INSERT INTO patient_identifier (patient_key, authority, value, first_seen, first_message, last_seen)
SELECT DISTINCT ON (patient_key) patient_key, patient_authority, patient_identifier, received_at, id,
    max(received_at) OVER (PARTITION BY patient_key)
FROM message WHERE patient_identifier IS NOT NULL ORDER BY patient_key, id;

-- A retired identifier lives on as its survivor, from the message that told so until one that ends it.
CREATE TABLE patient_merge (
    retired    uuid        NOT NULL,
    survivor   uuid        NOT NULL,
    message_id uuid        NOT NULL,
    control_id text,
    at         timestamptz NOT NULL,
    ended_by   uuid,
    ended_at   timestamptz,
    PRIMARY KEY (retired, message_id, survivor)
);
-- An identifier lives on as one other, at most.
CREATE UNIQUE INDEX patient_merge_retired ON patient_merge (retired) WHERE ended_at IS NULL;
CREATE INDEX patient_merge_survivor ON patient_merge (survivor);
