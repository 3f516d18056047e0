-- A rollback pins its revision: it is served until somebody lifts the pin. At most one of a folder is.
UPDATE revision SET pinned = 0;
CREATE UNIQUE INDEX revision_pinned ON revision (folder) WHERE pinned = 1;
