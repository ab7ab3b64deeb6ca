-- The position that is reached per partition: the fence. It moves in the transaction of the batch's effect.
CREATE TABLE inbox_offset (
    topic       text   NOT NULL,
    partition   int    NOT NULL,
    next_offset bigint NOT NULL,
    PRIMARY KEY (topic, partition)
);

-- Events that took effect, so that one that was sent twice takes effect once.
CREATE TABLE inbox_event (
    id          uuid        PRIMARY KEY,
    received_at timestamptz NOT NULL
);
CREATE INDEX inbox_event_received_at ON inbox_event (received_at);

-- What is committed and not yet on the broker. seq is the order per key, as the writer holds the key's row lock.
CREATE TABLE outbox (
    seq        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lane       smallint    NOT NULL,
    topic      text        NOT NULL,
    key        text        NOT NULL,
    headers    text[]      NOT NULL,
    value      bytea       NOT NULL,
    created_at timestamptz NOT NULL,
    -- Why the broker will never take this row; a person looks at it.
    parked     text
);
CREATE INDEX outbox_lane ON outbox (lane, seq) WHERE parked IS NULL;
-- Rows live for milliseconds: keep the table small and its statistics fresh.
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);

-- Who saw or decided what. Appended, never changed.
CREATE TABLE audit_entry (
    id       uuid        PRIMARY KEY,
    at       timestamptz NOT NULL,
    who      text        NOT NULL,
    roles    text[]      NOT NULL,
    action   text        NOT NULL,
    subjects uuid[]      NOT NULL,
    detail   text        NOT NULL
);
CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE INDEX audit_entry_subjects ON audit_entry USING gin (subjects);

CREATE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit entries are never changed';
END $$;
CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only();
