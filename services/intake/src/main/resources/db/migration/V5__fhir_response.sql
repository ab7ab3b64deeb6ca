-- Answers that are sent to an address of the sender's, later (R4 $process-message with async). Written in the transaction
-- that stores the message: once it is taken, its answer is owed.
CREATE TABLE response_delivery (
    id           uuid        PRIMARY KEY, -- UUIDv7: the order of ids is the order in which they came to be owed
    message      uuid        NOT NULL,
    feed         text        NOT NULL,
    url          text        NOT NULL,
    content_type text        NOT NULL,
    body         bytea       NOT NULL,
    state        text        NOT NULL DEFAULT 'WAITING'
                             CHECK (state IN ('WAITING', 'DELIVERED', 'GIVEN_UP', 'STOPPED')),
    attempts     int         NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL,
    next_at      timestamptz,             -- due from then on; moved ahead by whoever is sending it
    trouble      text,                    -- of the last attempt, in our own words
    ended_at     timestamptz,
    CHECK ((state = 'WAITING') = (next_at IS NOT NULL))
);

CREATE INDEX response_delivery_due ON response_delivery (next_at) WHERE state = 'WAITING';
CREATE INDEX response_delivery_ended ON response_delivery (ended_at) WHERE state <> 'WAITING';
