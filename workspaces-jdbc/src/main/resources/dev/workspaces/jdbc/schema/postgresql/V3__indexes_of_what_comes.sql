-- Most keys have no rotation, no expiry and no earlier secret, some have no owner, and few invites are pending: the rest need no entry.
DROP INDEX ${prefix}api_key_rotation;
DROP INDEX ${prefix}api_key_expiry;
DROP INDEX ${prefix}api_key_transition;
DROP INDEX ${prefix}api_key_of_owner;
DROP INDEX ${prefix}invite_over;
CREATE INDEX ${prefix}api_key_rotation ON ${prefix}api_key (rotation_at, organization, id) WHERE rotation_at IS NOT NULL;
CREATE INDEX ${prefix}api_key_expiry ON ${prefix}api_key (expiry_at, organization, id) WHERE expiry_at IS NOT NULL;
CREATE INDEX ${prefix}api_key_transition ON ${prefix}api_key (transition_at, organization, id) WHERE transition_at IS NOT NULL;
CREATE INDEX ${prefix}api_key_of_owner ON ${prefix}api_key (organization, owner, created_at, id) WHERE owner IS NOT NULL;
CREATE INDEX ${prefix}invite_over ON ${prefix}invite (pending_mark, expires_at) WHERE pending_mark IS NOT NULL;
INSERT INTO ${prefix}schema (version) VALUES (3);
