-- The directory, one row a record, in the terms of HSDS 3.0. What is public is not sealed: it is a list of services, not of people.
-- body: JSON; what the line does not interpret is kept in it. original_id: the directory's own id where that is no UUID.
-- retired_at: gone from the newest import of its source; kept, so that referrals and reports still name it.
CREATE TABLE directory_rows (
    kind            TEXT NOT NULL,
    id              TEXT NOT NULL,
    source          TEXT NOT NULL,
    original_id     TEXT,
    organization_id TEXT,
    service_id      TEXT,
    location_id     TEXT,
    other_id        TEXT,
    hash            BIGINT NOT NULL,
    body            TEXT NOT NULL,
    changed_at      BIGINT NOT NULL,
    retired_at      BIGINT,
    PRIMARY KEY (kind, id)
);
CREATE INDEX directory_rows_of_organization ON directory_rows (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX directory_rows_of_service ON directory_rows (service_id) WHERE service_id IS NOT NULL;
CREATE INDEX directory_rows_of_location ON directory_rows (location_id) WHERE location_id IS NOT NULL;
CREATE INDEX directory_rows_of_other ON directory_rows (other_id) WHERE other_id IS NOT NULL;
CREATE INDEX directory_rows_by_original ON directory_rows (original_id) WHERE original_id IS NOT NULL;

CREATE TABLE directory_sources (
    name        TEXT PRIMARY KEY,
    imported_at BIGINT NOT NULL,
    is_sample   INTEGER NOT NULL DEFAULT 0
);

-- What staff changed by hand: it lies over the imported row and outlives the next import. imported: what the field said when they changed it.
CREATE TABLE directory_edits (
    kind     TEXT NOT NULL,
    id       TEXT NOT NULL,
    field    TEXT NOT NULL,
    value    TEXT,
    imported TEXT,
    editor   TEXT NOT NULL,
    at       BIGINT NOT NULL,
    PRIMARY KEY (kind, id, field)
);

-- Coordinates of ZIP codes and towns. kind: zip, town; name: folded; shown: as it is said; state: empty for a ZIP
CREATE TABLE places (
    kind  TEXT NOT NULL,
    name  TEXT NOT NULL,
    state TEXT NOT NULL,
    shown TEXT NOT NULL,
    lat   DOUBLE PRECISION NOT NULL,
    lon   DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (kind, name, state)
);

-- What was looked for and not found: the gaps to fill. No person and no conversation in it.
CREATE TABLE unmet_needs (
    id    {{identity}},
    need  TEXT NOT NULL,
    place TEXT,
    at    BIGINT NOT NULL
);
CREATE INDEX unmet_needs_by_time ON unmet_needs (at);

-- state: sent, accepted, reached, helped, not_helped, declined, withdrawn
CREATE TABLE referrals (
    id              {{identity}},
    conversation_id BIGINT NOT NULL,
    service_id      TEXT NOT NULL,
    shared          {{bytes}} NOT NULL,
    state           TEXT NOT NULL,
    reason          TEXT,
    told            INTEGER NOT NULL DEFAULT 0,
    sent_at         BIGINT NOT NULL,
    accepted_at     BIGINT,
    closed_at       BIGINT,
    link_until      BIGINT NOT NULL
);
CREATE INDEX referrals_of_conversation ON referrals (conversation_id, id);
CREATE INDEX referrals_of_service ON referrals (service_id, id);

-- Every step of a referral, and whose word it is: parent, organisation, staff.
CREATE TABLE referral_steps (
    id          {{identity}},
    referral_id BIGINT NOT NULL,
    state       TEXT NOT NULL,
    said_by     TEXT NOT NULL,
    reason      TEXT,
    at          BIGINT NOT NULL
);
CREATE INDEX referral_steps_of_referral ON referral_steps (referral_id, id);

-- "This number is dead": two independent reporters put an alert on the listing and a task before staff. reporter: keyed hash.
CREATE TABLE listing_reports (
    id         {{identity}},
    service_id TEXT NOT NULL,
    problem    TEXT NOT NULL,
    reporter   {{bytes}} NOT NULL,
    at         BIGINT NOT NULL,
    closed_at  BIGINT
);
CREATE UNIQUE INDEX listing_reports_once ON listing_reports (service_id, problem, reporter) WHERE closed_at IS NULL;

CREATE TABLE listing_tasks (
    id         {{identity}},
    service_id TEXT NOT NULL,
    kind       TEXT NOT NULL,
    detail     TEXT,
    at         BIGINT NOT NULL,
    closed_at  BIGINT
);
CREATE INDEX listing_tasks_open ON listing_tasks (at) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX listing_tasks_once ON listing_tasks (service_id, kind) WHERE closed_at IS NULL;
