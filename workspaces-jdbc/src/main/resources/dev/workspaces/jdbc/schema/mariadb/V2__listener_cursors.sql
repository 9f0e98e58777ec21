-- Listeners to changes, and how far each has heard of an organization; the organization need not exist.
CREATE TABLE ${prefix}listener_cursor (
    organization VARCHAR(255) NOT NULL,
    listener VARCHAR(255) NOT NULL,
    revision BIGINT NOT NULL,
    CONSTRAINT ${prefix}listener_cursor_pk PRIMARY KEY (organization, listener)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = ${collation};
INSERT INTO ${prefix}schema (version) VALUES (2);
