-- The rule sets of the folder that were live: what decided stays, whatever becomes of the folder.
CREATE TABLE rule_set (
    version     text        PRIMARY KEY,
    fingerprint text        NOT NULL,
    -- Content by file name.
    files       jsonb       NOT NULL,
    kept_at     timestamptz NOT NULL
);

-- Which set was made live, by whom. The last one counts; without any it is the newest that is shipped.
CREATE TABLE rule_set_switch (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version     text        NOT NULL,
    replaced    text        NOT NULL,
    switched_at timestamptz NOT NULL,
    by_user     text        NOT NULL
);

-- What another rule set would make of stored visits, as a page shows it. Kept for some days.
CREATE TABLE rule_comparison (
    id            uuid        PRIMARY KEY,
    live_version  text        NOT NULL,
    other_version text        NOT NULL,
    since         date        NOT NULL,
    started_at    timestamptz NOT NULL,
    by_user       text        NOT NULL,
    state         text        NOT NULL,
    -- Moves with each batch: one that stands still has lost its instance.
    touched_at    timestamptz NOT NULL,
    done          bigint      NOT NULL,
    total         bigint      NOT NULL,
    report        jsonb
);
