-- What a server chose; nothing here is about a person.
CREATE TABLE server_settings (
    server   INTEGER PRIMARY KEY,
    language TEXT,                                               -- NULL: the language the server has on Discord
    private  INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)),
    channels TEXT    NOT NULL DEFAULT '[]'                       -- JSON list of ids; empty: mentions are answered everywhere
);

-- What a person asked us to do from now on. These tables hold the Discord id, and only after a click that says so.
CREATE TABLE person_settings (
    person   INTEGER PRIMARY KEY,
    language TEXT,                                               -- NULL: the language of the person's Discord
    private  INTEGER CHECK (private IN (0, 1)),                  -- NULL: as the server has it
    memory   INTEGER NOT NULL DEFAULT 1 CHECK (memory IN (0, 1))
);

CREATE TABLE follow (
    person   INTEGER NOT NULL,
    entity   TEXT    NOT NULL,
    channel  INTEGER,                                            -- NULL: a direct message
    language TEXT    NOT NULL,
    since    TEXT    NOT NULL,                                   -- UTC, ISO 8601
    PRIMARY KEY (person, entity)
);

CREATE TABLE wish (
    id       INTEGER PRIMARY KEY,
    person   INTEGER NOT NULL,
    question TEXT    NOT NULL,                                   -- to be told when the base can answer it
    channel  INTEGER,                                            -- NULL: a direct message
    language TEXT    NOT NULL,
    since    TEXT    NOT NULL,
    UNIQUE (person, question)
);

-- What people say about a fact. AUTOINCREMENT: an old notice must never tell about another report.
CREATE TABLE report (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    made     TEXT    NOT NULL,
    state    TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'mended', 'declined')),
    closed   TEXT,                                               -- when it was mended or declined
    fact     TEXT    NOT NULL,
    revision INTEGER NOT NULL,                                   -- may have been removed since: no foreign key
    wrong    TEXT    NOT NULL,                                   -- what is wrong, in the reporter's words
    link     TEXT,
    language TEXT    NOT NULL,
    person   TEXT                                                -- keyed hash, or NULL without a key
);

CREATE INDEX report_state ON report (state, made);

-- Who asked to be told what became of a report: the Discord id, until told.
CREATE TABLE report_notice (
    report INTEGER PRIMARY KEY,
    person INTEGER NOT NULL
);

CREATE TABLE vote (
    id       INTEGER PRIMARY KEY,
    made     TEXT    NOT NULL,
    fact     TEXT    NOT NULL,
    revision INTEGER NOT NULL,
    person   TEXT                                                -- keyed hash, removed after the retention time
);

CREATE UNIQUE INDEX vote_once ON vote (fact, revision, person) WHERE person IS NOT NULL;
