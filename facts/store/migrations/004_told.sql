-- The revision up to which followers of a cards folder have been told what changed.
CREATE TABLE told (
    folder   TEXT    PRIMARY KEY,
    revision INTEGER NOT NULL                                    -- may have been removed since: no foreign key
);
