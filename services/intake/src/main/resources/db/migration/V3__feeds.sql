-- The sending systems as they are configured here, what their codes mean, and how they do.

CREATE TABLE feed (
    name         text        PRIMARY KEY,
    version      int         NOT NULL,              -- of the profile; 0 while the feed is only sighted
    origin       text        NOT NULL CHECK (origin IN ('SIGHTED', 'CONSOLE', 'FILE')),
    profile      jsonb       NOT NULL,              -- a ProfileDraft
    changed_at   timestamptz NOT NULL,
    changed_by   text,
    moved_to     text REFERENCES feed (name),       -- the feed that its last sender belongs to now: nothing is left of it
    paused_at    timestamptz,
    paused_by    text,
    pause_reason text
);

-- A sender belongs to one feed. The row is there from its first message on, or from when somebody names it in a profile.
CREATE TABLE feed_sender (
    sender text PRIMARY KEY,                        -- MSH-3|MSH-4, or MessageHeader.source.endpoint
    feed   text NOT NULL REFERENCES feed (name)
);
CREATE INDEX feed_sender_feed ON feed_sender (feed);

CREATE TABLE feed_version (
    feed    text        NOT NULL REFERENCES feed (name),
    version int         NOT NULL,
    profile jsonb       NOT NULL,
    by_user text        NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (feed, version)
);

-- Grows with each change of a feed or a code map, so that an instance that looks at it knows whether to load them again.
-- Who changes something holds this row: two people who save at once do so one after the other.
CREATE TABLE feed_revision (
    one      boolean PRIMARY KEY DEFAULT true CHECK (one),
    revision bigint  NOT NULL
);
INSERT INTO feed_revision (revision) VALUES (0);

-- What senders' codes mean. The feed * stands for all of them; a feed's own row comes first.
CREATE TABLE feed_code_map (
    feed           text        NOT NULL,
    field          text        NOT NULL,            -- a CodeField
    system         text        NOT NULL,            -- as the sender names it; empty for any
    code           text        NOT NULL,
    target_system  text        NOT NULL,
    target_code    text        NOT NULL,
    target_display text,
    by_user        text        NOT NULL,
    at             timestamptz NOT NULL,
    PRIMARY KEY (feed, field, system, code)
);

-- Codes that neither a standard table nor a code map knows. A feed has a limited number of rows; what comes beyond it is
-- counted in the row with the empty field.
CREATE TABLE unmapped_code (
    feed         text        NOT NULL,
    field        text        NOT NULL,
    system       text        NOT NULL,              -- empty where the sender names none
    code         text        NOT NULL,
    display      text,                              -- the sender's words for it
    count        bigint      NOT NULL,
    first_seen   timestamptz NOT NULL,
    last_seen    timestamptz NOT NULL,
    last_message uuid        NOT NULL,
    PRIMARY KEY (feed, field, system, code)
);

-- What came in, per minute. Each instance writes its own rows (writer), so that none waits for the commit of another.
CREATE TABLE feed_minute (
    feed      text        NOT NULL,
    minute    timestamptz NOT NULL,
    writer    int         NOT NULL,
    last_at   timestamptz NOT NULL,
    received  bigint      NOT NULL,
    published bigint      NOT NULL,
    held      bigint      NOT NULL,
    ignored   bigint      NOT NULL,
    rejected  bigint      NOT NULL,
    failed    bigint      NOT NULL,
    repeated  bigint      NOT NULL,
    tests     bigint      NOT NULL,
    bytes     bigint      NOT NULL,
    lag       bigint[]    NOT NULL,                 -- messages by their age on arrival, in the classes of LagClasses
    lag_most  bigint      NOT NULL,                 -- the oldest, in milliseconds
    PRIMARY KEY (feed, minute, writer)
) WITH (fillfactor = 50);                           -- rows are updated many times in their minute: keep that on the page
CREATE INDEX feed_minute_minute ON feed_minute USING brin (minute);

-- Why messages were not simply published, per hour.
CREATE TABLE feed_error (
    feed       text        NOT NULL,
    hour       timestamptz NOT NULL,
    writer     int         NOT NULL,
    error_code text        NOT NULL,
    count      bigint      NOT NULL,
    PRIMARY KEY (feed, hour, writer, error_code)
) WITH (fillfactor = 50);

CREATE TABLE feed_alarm (
    id        uuid        PRIMARY KEY,
    feed      text        NOT NULL,
    kind      text        NOT NULL CHECK (kind IN ('SILENT', 'WAITING')),
    since     timestamptz NOT NULL,
    raised_at timestamptz NOT NULL,
    ended_at  timestamptz
);
-- One alarm per silence, whoever raises it first.
CREATE UNIQUE INDEX feed_alarm_open ON feed_alarm (feed, kind) WHERE ended_at IS NULL;
CREATE INDEX feed_alarm_raised ON feed_alarm (raised_at);

-- What waits for a person, counted on every look at the feeds.
CREATE INDEX message_waiting ON message (feed, state, received_at) WHERE state IN ('HELD', 'FAILED', 'PARKED');
