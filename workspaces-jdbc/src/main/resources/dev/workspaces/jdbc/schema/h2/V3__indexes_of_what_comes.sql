-- Of PostgreSQL: indexes have an entry for each row here.
INSERT INTO ${prefix}schema (version) VALUES (3);
