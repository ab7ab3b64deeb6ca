-- Every message belongs to a feed: the sending system as it is configured here.
ALTER TABLE message
    ADD COLUMN feed text NOT NULL DEFAULT 'unknown',
    DROP CONSTRAINT message_state_check,
    ADD CONSTRAINT message_state_check
        CHECK (state IN ('PUBLISHED', 'HELD', 'IGNORED', 'REJECTED', 'FAILED', 'PARKED', 'DROPPED'));
ALTER TABLE message ALTER COLUMN feed DROP DEFAULT;
