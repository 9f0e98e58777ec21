-- Organizations, people, workspaces, invites, keys, the audit log. Instants are microseconds since 1970, UTC.
-- COLLATE "C": text compares byte by byte, whatever the database was made with.

CREATE TABLE ${prefix}organization (
    id VARCHAR(255) COLLATE "C" NOT NULL,
    slug VARCHAR(63) COLLATE "C" NOT NULL,
    name VARCHAR(255) COLLATE "C" NOT NULL,
    settings TEXT COLLATE "C" NOT NULL,
    overridable TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ${prefix}organization_pk PRIMARY KEY (id),
    CONSTRAINT ${prefix}organization_slug UNIQUE (slug)
);

-- locked first, by whoever changes what spans rows of an organization; the organization need not exist
CREATE TABLE ${prefix}organization_lock (
    organization VARCHAR(255) COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}organization_lock_pk PRIMARY KEY (organization)
);

-- locked last: how far the audit log and the changes of an organization reach; the organization need not exist
CREATE TABLE ${prefix}organization_head (
    organization VARCHAR(255) COLLATE "C" NOT NULL,
    audit_sequence BIGINT NOT NULL,
    audit_hash VARCHAR(64) COLLATE "C" NOT NULL,
    checkpoint_sequence BIGINT NOT NULL,
    checkpoint_hash VARCHAR(64) COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    CONSTRAINT ${prefix}organization_head_pk PRIMARY KEY (organization)
);

CREATE TABLE ${prefix}audit_event (
    organization VARCHAR(255) COLLATE "C" NOT NULL,
    sequence_number BIGINT NOT NULL,
    happened_at BIGINT NOT NULL,
    actor_kind VARCHAR(16) COLLATE "C" NOT NULL,
    actor_id VARCHAR(255) COLLATE "C" NOT NULL,
    on_behalf_of VARCHAR(255) COLLATE "C",
    operation VARCHAR(255) COLLATE "C" NOT NULL,
    action TEXT COLLATE "C",
    target_kind TEXT COLLATE "C" NOT NULL,
    target_id TEXT COLLATE "C" NOT NULL,
    workspace VARCHAR(255) COLLATE "C",
    outcome VARCHAR(16) COLLATE "C" NOT NULL,
    reason TEXT COLLATE "C",
    request_id TEXT COLLATE "C",
    client_address TEXT COLLATE "C",
    changes TEXT COLLATE "C" NOT NULL,
    previous_hash VARCHAR(64) COLLATE "C" NOT NULL,
    hash VARCHAR(64) COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}audit_event_pk PRIMARY KEY (organization, sequence_number)
);
CREATE INDEX ${prefix}audit_event_at ON ${prefix}audit_event (organization, happened_at);

CREATE TABLE ${prefix}revision (
    organization VARCHAR(255) COLLATE "C" NOT NULL,
    number BIGINT NOT NULL,
    changes TEXT COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}revision_pk PRIMARY KEY (organization, number)
);

CREATE TABLE ${prefix}person (
    id VARCHAR(255) COLLATE "C" NOT NULL,
    email VARCHAR(254) COLLATE "C" NOT NULL,
    external_id VARCHAR(255) COLLATE "C",
    first_name VARCHAR(255) COLLATE "C",
    last_name VARCHAR(255) COLLATE "C",
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ${prefix}person_pk PRIMARY KEY (id),
    CONSTRAINT ${prefix}person_email UNIQUE (email),
    CONSTRAINT ${prefix}person_external_id UNIQUE (external_id)
);

CREATE TABLE ${prefix}membership (
    organization VARCHAR(255) COLLATE "C" NOT NULL,
    person VARCHAR(255) COLLATE "C" NOT NULL,
    role VARCHAR(16) COLLATE "C" NOT NULL,
    status VARCHAR(16) COLLATE "C" NOT NULL,
    suspended_by VARCHAR(16) COLLATE "C",
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ${prefix}membership_pk PRIMARY KEY (organization, person),
    CONSTRAINT ${prefix}membership_organization FOREIGN KEY (organization)
        REFERENCES ${prefix}organization (id) ON DELETE CASCADE,
    CONSTRAINT ${prefix}membership_person FOREIGN KEY (person) REFERENCES ${prefix}person (id)
);
CREATE INDEX ${prefix}membership_of_person ON ${prefix}membership (person);
CREATE INDEX ${prefix}membership_list ON ${prefix}membership (organization, created_at, person);
CREATE INDEX ${prefix}membership_role ON ${prefix}membership (organization, role, created_at, person);

CREATE TABLE ${prefix}workspace (
    organization VARCHAR(255) COLLATE "C" NOT NULL,
    id VARCHAR(255) COLLATE "C" NOT NULL,
    slug VARCHAR(63) COLLATE "C" NOT NULL,
    name VARCHAR(255) COLLATE "C" NOT NULL,
    description TEXT COLLATE "C" NOT NULL,
    -- 1 for the default one, otherwise empty: so there is one at most
    default_mark SMALLINT,
    status VARCHAR(16) COLLATE "C" NOT NULL,
    overrides TEXT COLLATE "C" NOT NULL,
    defaults TEXT COLLATE "C" NOT NULL,
    user_key_scopes_by TEXT COLLATE "C",
    limits TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ${prefix}workspace_pk PRIMARY KEY (organization, id),
    CONSTRAINT ${prefix}workspace_slug UNIQUE (organization, slug),
    CONSTRAINT ${prefix}workspace_default UNIQUE (organization, default_mark),
    CONSTRAINT ${prefix}workspace_organization FOREIGN KEY (organization)
        REFERENCES ${prefix}organization (id) ON DELETE CASCADE
);
CREATE INDEX ${prefix}workspace_list ON ${prefix}workspace (organization, created_at, id);
CREATE INDEX ${prefix}workspace_name ON ${prefix}workspace (organization, name);
CREATE INDEX ${prefix}workspace_status ON ${prefix}workspace (organization, status, created_at, id);

CREATE TABLE ${prefix}workspace_membership (
    organization VARCHAR(255) COLLATE "C" NOT NULL,
    workspace VARCHAR(255) COLLATE "C" NOT NULL,
    person VARCHAR(255) COLLATE "C" NOT NULL,
    given_role VARCHAR(16) COLLATE "C",
    origin VARCHAR(16) COLLATE "C" NOT NULL,
    group_roles TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ${prefix}workspace_membership_pk PRIMARY KEY (organization, workspace, person),
    CONSTRAINT ${prefix}workspace_membership_workspace FOREIGN KEY (organization, workspace)
        REFERENCES ${prefix}workspace (organization, id) ON DELETE CASCADE,
    CONSTRAINT ${prefix}workspace_membership_member FOREIGN KEY (organization, person)
        REFERENCES ${prefix}membership (organization, person) ON DELETE CASCADE
);
CREATE INDEX ${prefix}workspace_membership_of_person ON ${prefix}workspace_membership (organization, person, workspace);
CREATE INDEX ${prefix}workspace_membership_list ON ${prefix}workspace_membership (organization, workspace, created_at, person);

CREATE TABLE ${prefix}group_mapping (
    organization VARCHAR(255) COLLATE "C" NOT NULL,
    workspace VARCHAR(255) COLLATE "C" NOT NULL,
    group_name VARCHAR(255) COLLATE "C" NOT NULL,
    role VARCHAR(16) COLLATE "C" NOT NULL,
    mapped_by TEXT COLLATE "C" NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ${prefix}group_mapping_pk PRIMARY KEY (organization, workspace, group_name),
    CONSTRAINT ${prefix}group_mapping_workspace FOREIGN KEY (organization, workspace)
        REFERENCES ${prefix}workspace (organization, id) ON DELETE CASCADE
);
CREATE INDEX ${prefix}group_mapping_of_group ON ${prefix}group_mapping (organization, group_name);
CREATE INDEX ${prefix}group_mapping_list ON ${prefix}group_mapping (organization, created_at, workspace, group_name);

-- whom groups are not to bring into a workspace; it need not be anybody
CREATE TABLE ${prefix}kept_out (
    organization VARCHAR(255) COLLATE "C" NOT NULL,
    workspace VARCHAR(255) COLLATE "C" NOT NULL,
    person VARCHAR(255) COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}kept_out_pk PRIMARY KEY (organization, workspace, person),
    CONSTRAINT ${prefix}kept_out_workspace FOREIGN KEY (organization, workspace)
        REFERENCES ${prefix}workspace (organization, id) ON DELETE CASCADE
);

CREATE TABLE ${prefix}invite (
    organization VARCHAR(255) COLLATE "C" NOT NULL,
    id VARCHAR(255) COLLATE "C" NOT NULL,
    email VARCHAR(254) COLLATE "C" NOT NULL,
    role VARCHAR(16) COLLATE "C" NOT NULL,
    workspaces TEXT COLLATE "C" NOT NULL,
    status VARCHAR(16) COLLATE "C" NOT NULL,
    -- 1 for a pending one, otherwise empty: so there is one at most to an address
    pending_mark SMALLINT,
    expires_at BIGINT NOT NULL,
    invited_by TEXT COLLATE "C" NOT NULL,
    accepted_at BIGINT,
    token_digest VARCHAR(64) COLLATE "C",
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ${prefix}invite_pk PRIMARY KEY (organization, id),
    CONSTRAINT ${prefix}invite_token UNIQUE (token_digest),
    CONSTRAINT ${prefix}invite_email UNIQUE (organization, email, pending_mark),
    CONSTRAINT ${prefix}invite_organization FOREIGN KEY (organization)
        REFERENCES ${prefix}organization (id) ON DELETE CASCADE
);
CREATE INDEX ${prefix}invite_list ON ${prefix}invite (organization, created_at, id);
CREATE INDEX ${prefix}invite_status ON ${prefix}invite (organization, status, created_at, id);
CREATE INDEX ${prefix}invite_over ON ${prefix}invite (pending_mark, expires_at);

-- which workspaces pending invites name; they need not exist
CREATE TABLE ${prefix}invite_workspace (
    organization VARCHAR(255) COLLATE "C" NOT NULL,
    workspace VARCHAR(255) COLLATE "C" NOT NULL,
    invite VARCHAR(255) COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}invite_workspace_pk PRIMARY KEY (organization, workspace, invite),
    CONSTRAINT ${prefix}invite_workspace_invite FOREIGN KEY (organization, invite)
        REFERENCES ${prefix}invite (organization, id) ON DELETE CASCADE
);
CREATE INDEX ${prefix}invite_workspace_of_invite ON ${prefix}invite_workspace (organization, invite);

CREATE TABLE ${prefix}api_key (
    organization VARCHAR(255) COLLATE "C" NOT NULL,
    id VARCHAR(255) COLLATE "C" NOT NULL,
    type VARCHAR(32) COLLATE "C" NOT NULL,
    workspace VARCHAR(255) COLLATE "C",
    -- no foreign key: a key outlives its owner, and is denied
    owner VARCHAR(255) COLLATE "C",
    name VARCHAR(255) COLLATE "C" NOT NULL,
    description TEXT COLLATE "C" NOT NULL,
    scopes TEXT COLLATE "C" NOT NULL,
    status VARCHAR(16) COLLATE "C" NOT NULL,
    disabled_by_rank VARCHAR(16) COLLATE "C",
    disabled_by_person BOOLEAN,
    expires_at BIGINT,
    rotation TEXT COLLATE "C" NOT NULL,
    limits TEXT COLLATE "C" NOT NULL,
    defaults TEXT COLLATE "C" NOT NULL,
    creation_mode VARCHAR(16) COLLATE "C" NOT NULL,
    issued_by VARCHAR(260) COLLATE "C" NOT NULL,
    makers TEXT COLLATE "C" NOT NULL,
    secret TEXT COLLATE "C" NOT NULL,
    secret_digest BYTEA,
    earlier_secret TEXT COLLATE "C",
    earlier_digest BYTEA,
    last_used_at BIGINT,
    -- when it comes: its rotation, its expiry, the end of its earlier secret; empty where it does not
    rotation_at BIGINT,
    expiry_at BIGINT,
    transition_at BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT ${prefix}api_key_pk PRIMARY KEY (organization, id),
    CONSTRAINT ${prefix}api_key_organization FOREIGN KEY (organization)
        REFERENCES ${prefix}organization (id) ON DELETE CASCADE,
    CONSTRAINT ${prefix}api_key_workspace FOREIGN KEY (organization, workspace)
        REFERENCES ${prefix}workspace (organization, id) ON DELETE CASCADE
);
CREATE INDEX ${prefix}api_key_list ON ${prefix}api_key (organization, created_at, id);
CREATE INDEX ${prefix}api_key_of_workspace ON ${prefix}api_key (organization, workspace, created_at, id);
CREATE INDEX ${prefix}api_key_of_owner ON ${prefix}api_key (organization, owner, created_at, id);
CREATE INDEX ${prefix}api_key_rotation ON ${prefix}api_key (rotation_at, organization, id);
CREATE INDEX ${prefix}api_key_expiry ON ${prefix}api_key (expiry_at, organization, id);
CREATE INDEX ${prefix}api_key_transition ON ${prefix}api_key (transition_at, organization, id);

-- what keys are found by: each secret that is kept of one, and no other
CREATE TABLE ${prefix}key_digest (
    digest BYTEA NOT NULL,
    organization VARCHAR(255) COLLATE "C" NOT NULL,
    api_key VARCHAR(255) COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}key_digest_pk PRIMARY KEY (digest),
    CONSTRAINT ${prefix}key_digest_key FOREIGN KEY (organization, api_key)
        REFERENCES ${prefix}api_key (organization, id) ON DELETE CASCADE
);
CREATE INDEX ${prefix}key_digest_of_key ON ${prefix}key_digest (organization, api_key);

-- who has been shown a secret that is good, or can be made so
CREATE TABLE ${prefix}key_knower (
    organization VARCHAR(255) COLLATE "C" NOT NULL,
    knower_kind VARCHAR(1) COLLATE "C" NOT NULL,
    knower VARCHAR(255) COLLATE "C" NOT NULL,
    api_key VARCHAR(255) COLLATE "C" NOT NULL,
    CONSTRAINT ${prefix}key_knower_pk PRIMARY KEY (organization, knower, knower_kind, api_key),
    CONSTRAINT ${prefix}key_knower_key FOREIGN KEY (organization, api_key)
        REFERENCES ${prefix}api_key (organization, id) ON DELETE CASCADE
);
CREATE INDEX ${prefix}key_knower_of_key ON ${prefix}key_knower (organization, api_key);

CREATE TABLE ${prefix}idempotency (
    organization VARCHAR(255) COLLATE "C" NOT NULL,
    -- SHA-256 over principal and key
    call_digest BYTEA NOT NULL,
    principal VARCHAR(512) COLLATE "C" NOT NULL,
    idempotency_key VARCHAR(255) COLLATE "C" NOT NULL,
    content VARCHAR(64) COLLATE "C" NOT NULL,
    result TEXT COLLATE "C" NOT NULL,
    happened_at BIGINT NOT NULL,
    CONSTRAINT ${prefix}idempotency_pk PRIMARY KEY (organization, call_digest),
    CONSTRAINT ${prefix}idempotency_organization FOREIGN KEY (organization)
        REFERENCES ${prefix}organization (id) ON DELETE CASCADE
);
CREATE INDEX ${prefix}idempotency_at ON ${prefix}idempotency (happened_at);

-- what the library looks at before it works with these tables
CREATE TABLE ${prefix}schema (
    version INTEGER NOT NULL,
    CONSTRAINT ${prefix}schema_pk PRIMARY KEY (version)
);
INSERT INTO ${prefix}schema (version) VALUES (1);
