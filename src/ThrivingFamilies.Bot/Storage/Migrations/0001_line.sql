-- Times are Unix milliseconds, UTC. Bodies, addresses, sessions and events are sealed (see Privacy/); no plain text stands in any column.
-- {{identity}} and {{bytes}} are the only words that the two databases spell differently.

-- Facts about this database itself, e.g. which key ring it was written with.
CREATE TABLE facts (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE conversations (
    id             {{identity}},
    channel        TEXT NOT NULL,
    address_hash   {{bytes}} NOT NULL,
    address        {{bytes}} NOT NULL,
    line_address   TEXT NOT NULL,
    session        {{bytes}},
    last_position  BIGINT NOT NULL DEFAULT 0,
    opted_out_at   BIGINT,
    opt_out_source TEXT,
    last_heard_at  BIGINT NOT NULL,
    wake_at        BIGINT,
    created_at     BIGINT NOT NULL
);
CREATE UNIQUE INDEX conversations_by_address ON conversations (address_hash);
CREATE INDEX conversations_to_wake ON conversations (wake_at) WHERE wake_at IS NOT NULL;

-- state: 0 waiting for its turn, 1 turned, 2 given up on (answered with an apology)
-- picks: how often a sweep took it up (a text that kills the process is given up on, too); attempts: how often its turn threw
CREATE TABLE inbox (
    id                  {{identity}},
    conversation_id     BIGINT NOT NULL,
    position            BIGINT,
    provider_message_id TEXT NOT NULL,
    body                {{bytes}} NOT NULL,
    media_count         INTEGER NOT NULL DEFAULT 0,
    opt_out_type        TEXT,
    trace               TEXT,
    received_at         BIGINT NOT NULL,
    state               INTEGER NOT NULL,
    picks               INTEGER NOT NULL DEFAULT 0,
    attempts            INTEGER NOT NULL DEFAULT 0,
    next_attempt_at     BIGINT NOT NULL DEFAULT 0,
    failure             TEXT
);
CREATE UNIQUE INDEX inbox_once ON inbox (provider_message_id);
CREATE INDEX inbox_waiting ON inbox (conversation_id, id) WHERE state = 0;
CREATE INDEX inbox_by_conversation ON inbox (conversation_id, position);

-- state: 0 queued, 1 being sent, 2 accepted by the carrier, 3 delivered, 4 failed, 5 withheld (the person opted out)
-- priority: 0 crisis, 1 answer to a person, 2 started by the line
CREATE TABLE outbox (
    id              {{identity}},
    conversation_id BIGINT NOT NULL,
    position        BIGINT NOT NULL,
    inbox_id        BIGINT,
    kind            TEXT NOT NULL,
    body            {{bytes}} NOT NULL,
    choices         {{bytes}},
    segments        INTEGER NOT NULL,
    priority        INTEGER NOT NULL,
    state           INTEGER NOT NULL,
    attempts        INTEGER NOT NULL DEFAULT 0,
    next_attempt_at BIGINT NOT NULL,
    first_try_at    BIGINT,
    claimed_by      TEXT,
    claimed_until   BIGINT,
    provider_sid    TEXT,
    error_code      INTEGER,
    trace           TEXT,
    created_at      BIGINT NOT NULL,
    sent_at         BIGINT,
    settled_at      BIGINT
);
CREATE INDEX outbox_queue ON outbox (priority, next_attempt_at, id) WHERE state = 0;
CREATE INDEX outbox_in_flight ON outbox (claimed_until) WHERE state = 1;
CREATE INDEX outbox_by_conversation ON outbox (conversation_id, position);

-- Why each answer was what it was: the events of a turn, with the content that decided.
CREATE TABLE turns (
    id              {{identity}},
    conversation_id BIGINT NOT NULL,
    inbox_id        BIGINT,
    at              BIGINT NOT NULL,
    content_version TEXT NOT NULL,
    events          {{bytes}} NOT NULL
);
CREATE INDEX turns_by_conversation ON turns (conversation_id, id);

CREATE TABLE safety_notices (
    id              {{identity}},
    conversation_id BIGINT NOT NULL,
    inbox_id        BIGINT,
    category        TEXT NOT NULL,
    urgency         TEXT NOT NULL,
    unsure          INTEGER NOT NULL,
    reply_possible  INTEGER NOT NULL,
    reasons         {{bytes}} NOT NULL,
    content_version TEXT NOT NULL,
    at              BIGINT NOT NULL,
    closed_at       BIGINT
);
CREATE INDEX safety_notices_open ON safety_notices (at) WHERE closed_at IS NULL;

-- What staff must look at. kind: person_requested, safety, turn_failed, undeliverable
CREATE TABLE staff_flags (
    id              {{identity}},
    conversation_id BIGINT NOT NULL,
    inbox_id        BIGINT,
    kind            TEXT NOT NULL,
    detail          TEXT,
    at              BIGINT NOT NULL,
    closed_at       BIGINT
);
CREATE INDEX staff_flags_open ON staff_flags (at) WHERE closed_at IS NULL;

-- Every word that the carrier said of a message, in the order in which it came.
CREATE TABLE delivery_events (
    id         {{identity}},
    outbox_id  BIGINT NOT NULL,
    status     TEXT NOT NULL,
    error_code INTEGER,
    at         BIGINT NOT NULL
);
CREATE INDEX delivery_events_by_outbox ON delivery_events (outbox_id);

-- When each of the line's own numbers may send next, shared by all replicas.
CREATE TABLE send_pace (
    line_address TEXT PRIMARY KEY,
    free_at      BIGINT NOT NULL
);

-- The phones of /try, when no carrier is configured.
CREATE TABLE loopback_texts (
    id           {{identity}},
    sid          TEXT NOT NULL,
    phone_hash   {{bytes}} NOT NULL,
    to_phone     INTEGER NOT NULL,
    body         {{bytes}} NOT NULL,
    segments     INTEGER NOT NULL,
    encoding     TEXT NOT NULL,
    status       TEXT NOT NULL,
    at           BIGINT NOT NULL
);
CREATE UNIQUE INDEX loopback_texts_once ON loopback_texts (sid);
CREATE INDEX loopback_texts_by_phone ON loopback_texts (phone_hash, id);

CREATE VIEW transcript AS
    SELECT conversation_id, position, 'in' AS direction, id AS message_id, body, received_at AS at FROM inbox
    UNION ALL
    SELECT conversation_id, position, 'out' AS direction, id AS message_id, body, created_at AS at FROM outbox;
