-- A case as screening last told it. What is not in the event is not here: no number, no name, no birth date.
CREATE TABLE case_snapshot (
    case_id     uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    snapshot    jsonb       NOT NULL,
    updated_at  timestamptz NOT NULL
);

-- A case that a trial may ask, or could have asked. The row is the lock: whoever changes a candidate holds it.
CREATE TABLE candidate (
    pseudonym        text        PRIMARY KEY,
    said             text        NOT NULL,
    trial            text        NOT NULL,
    case_id          uuid        NOT NULL REFERENCES case_snapshot,
    state            text        NOT NULL CHECK (state IN ('WAITING', 'OFFERED', 'WITHDRAWN')),
    offered_at       timestamptz,
    withdrawn_at     timestamptz,
    withdrawn_reason text        CHECK (withdrawn_reason IN ('WINDOW_CLOSED', 'CASE_CLOSED', 'CRITERION')),
    window_moved     boolean     NOT NULL,
    trauma_time      timestamptz NOT NULL,
    opens_at         timestamptz NOT NULL,
    best_until       timestamptz,
    closes_at        timestamptz NOT NULL,
    -- When the clock alone may change this row; null when only an event can.
    due_at           timestamptz,
    findings         jsonb       NOT NULL,
    protocol_version text        NOT NULL,
    revision         int         NOT NULL,
    updated_at       timestamptz NOT NULL,
    UNIQUE (trial, case_id),
    CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL AND withdrawn_reason IS NOT NULL)),
    CHECK (state <> 'OFFERED' OR offered_at IS NOT NULL)
);
CREATE INDEX candidate_due ON candidate (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX candidate_list ON candidate (trial, state, closes_at);
CREATE INDEX candidate_updated ON candidate (updated_at);

-- What happened to a candidate, one row per revision, never changed.
CREATE TABLE candidate_history (
    pseudonym        text        NOT NULL REFERENCES candidate,
    revision         int         NOT NULL,
    at               timestamptz NOT NULL,
    change           text        NOT NULL,
    reason           text,
    met              int         NOT NULL,
    open             int         NOT NULL,
    protocol_version text        NOT NULL,
    findings         jsonb       NOT NULL,
    PRIMARY KEY (pseudonym, revision)
);
