-- What follow-up knows of a case: its newest version, and nothing about the patient but that T0 and death move windows.
-- The row is the lock under which everything about the case's checks is decided and told.
CREATE TABLE case_plan (
    case_id          uuid        PRIMARY KEY,
    case_number      text        NOT NULL,
    version          int         NOT NULL,
    state            text        NOT NULL CHECK (state IN ('DETECTED', 'CONFIRMED', 'SCREENED', 'CLOSED')),
    deceased         boolean     NOT NULL,
    trauma_at        timestamptz NOT NULL,
    trauma_precision text        NOT NULL CHECK (trauma_precision IN ('MINUTE', 'DAY', 'ARRIVAL_PROXY')),
    zone             text        NOT NULL,
    stage2_done_at   timestamptz
);

-- One check of each kind per case: planned, due, settled, missed or cancelled, and never deleted.
CREATE TABLE followup_check (
    check_id        uuid        PRIMARY KEY,
    case_id         uuid        NOT NULL REFERENCES case_plan,
    kind            text        NOT NULL CHECK (kind IN ('STAGE2', 'MONTH1_CONTACT', 'FU1', 'FU2', 'FU3')),
    state           text        NOT NULL CHECK (state IN ('PLANNED', 'DUE', 'COMPLETED', 'MISSED', 'CANCELLED')),
    opens_at        timestamptz NOT NULL,
    due_at          timestamptz NOT NULL,
    closes_at       timestamptz NOT NULL,
    zone            text        NOT NULL,
    version         int         NOT NULL,
    outcome         text        CHECK (outcome IN ('REACHED', 'NOT_REACHED', 'DECLINED')),
    settled_at      timestamptz,
    settled_by      text,
    -- The window that a missed check would have after a correction of the trauma time; a person decides.
    moved_opens_at  timestamptz,
    moved_due_at    timestamptz,
    moved_closes_at timestamptz,
    UNIQUE (case_id, kind),
    CHECK (opens_at <= due_at AND due_at <= closes_at AND opens_at < closes_at),
    CHECK ((state = 'COMPLETED') = (outcome IS NOT NULL AND settled_at IS NOT NULL AND settled_by IS NOT NULL)),
    CHECK (state = 'MISSED' OR moved_opens_at IS NULL),
    CHECK (num_nulls(moved_opens_at, moved_due_at, moved_closes_at) IN (0, 3))
);

-- The sweep asks each second: it must find nothing quickly.
CREATE INDEX followup_check_opens ON followup_check (opens_at) WHERE state = 'PLANNED';
CREATE INDEX followup_check_closes ON followup_check (closes_at) WHERE state IN ('PLANNED', 'DUE');
CREATE INDEX followup_check_due ON followup_check (due_at) WHERE state = 'DUE';
CREATE INDEX followup_check_moved ON followup_check (case_id) WHERE moved_closes_at IS NOT NULL;
