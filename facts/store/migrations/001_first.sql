-- 'AutD': tells our file from the database of another program.
PRAGMA application_id = 1098216516;

-- One row per state of the cards that was good. `payload` stands last, so that the rest is read without it.
CREATE TABLE revision (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,              -- never given twice, not even after a removal
    folder       TEXT    NOT NULL,                               -- the resolved cards folder
    created      TEXT    NOT NULL,                               -- UTC, ISO 8601
    digest       TEXT    NOT NULL,                               -- over the cards
    reader       TEXT    NOT NULL,                               -- digest over the code that read them
    source_count INTEGER NOT NULL,
    entity_count INTEGER NOT NULL,
    fact_count   INTEGER NOT NULL,
    in_use       INTEGER NOT NULL DEFAULT 0 CHECK (in_use IN (0, 1)),
    pinned       INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),  -- a pinned one is never removed
    payload      BLOB    NOT NULL
);

CREATE UNIQUE INDEX revision_in_use ON revision (folder) WHERE in_use = 1;
CREATE INDEX revision_of_cards ON revision (folder, digest, reader);

CREATE TABLE command_sync (
    application INTEGER PRIMARY KEY,
    digest      TEXT NOT NULL,
    synced      TEXT NOT NULL
);

CREATE TABLE question (
    id       INTEGER PRIMARY KEY,
    asked    TEXT NOT NULL,                                      -- UTC, ISO 8601
    place    TEXT NOT NULL,
    language TEXT NOT NULL,
    outcome  TEXT NOT NULL,
    intent   TEXT,
    entities TEXT NOT NULL,                                      -- JSON list of ids
    facts    TEXT NOT NULL,                                      -- JSON list of ids
    revision INTEGER,                                            -- may have been removed since: no foreign key
    text     TEXT NOT NULL,
    person   TEXT                                                -- keyed hash, or NULL without a key
);

CREATE INDEX question_asked ON question (asked);
