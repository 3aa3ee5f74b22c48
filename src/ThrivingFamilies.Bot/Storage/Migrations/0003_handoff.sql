-- Who can be handed a family. role: worker, backup (asked when no worker takes it), supervisor. languages, skills: comma-separated.
-- duty: what the worker last said by text (on, off), over the shifts until duty_until (null: until they say otherwise).
-- current_case_id: the family they last talked with; unclear: 1 once a text without a code could be meant for another family.
-- asking: what the line asked them last and what the answer is about: which, typo:WORD, debrief, feeling.
CREATE TABLE workers (
    id              {{identity}},
    conversation_id BIGINT NOT NULL,
    name            TEXT NOT NULL,
    languages       TEXT NOT NULL,
    skills          TEXT NOT NULL,
    role            TEXT NOT NULL,
    peer            INTEGER NOT NULL DEFAULT 0,
    team            TEXT,
    capacity        INTEGER NOT NULL,
    time_zone       TEXT,
    always          INTEGER NOT NULL DEFAULT 0,
    duty            TEXT,
    duty_until      BIGINT,
    current_case_id BIGINT,
    current_at      BIGINT,
    unclear         INTEGER NOT NULL DEFAULT 0,
    asking          TEXT,
    asking_case_id  BIGINT,
    offered_at      BIGINT NOT NULL DEFAULT 0,
    heard_case_at   BIGINT NOT NULL DEFAULT 0,
    created_at      BIGINT NOT NULL,
    removed_at      BIGINT
);
CREATE UNIQUE INDEX workers_by_conversation ON workers (conversation_id);

-- day: 1 Monday to 7 Sunday, in the worker's time zone; until_minute beyond 1440 reaches into the next day.
CREATE TABLE worker_shifts (
    id           {{identity}},
    worker_id    BIGINT NOT NULL,
    day          INTEGER NOT NULL,
    from_minute  INTEGER NOT NULL,
    until_minute INTEGER NOT NULL
);
CREATE INDEX worker_shifts_by_worker ON worker_shifts (worker_id);

-- Holidays (worker_id null: everybody's) and exceptions: these hours take the place of the day's shifts; none when from_minute is null.
CREATE TABLE worker_days (
    id           {{identity}},
    worker_id    BIGINT,
    date         TEXT NOT NULL,
    from_minute  INTEGER,
    until_minute INTEGER
);
CREATE INDEX worker_days_by_date ON worker_days (date);

-- A family that asked for a person. state: waiting, offered, claimed, talking, ended (Handoff/CaseArrows.cs shows the arrows).
-- summary: what the parent agreed to share, sealed for the parent's conversation.
CREATE TABLE handoffs (
    id              {{identity}},
    code            TEXT NOT NULL,
    conversation_id BIGINT NOT NULL,
    state           TEXT NOT NULL,
    crisis          INTEGER NOT NULL DEFAULT 0,
    language        TEXT NOT NULL,
    skill           TEXT,
    reason          TEXT NOT NULL,
    summary         {{bytes}},
    worker_id       BIGINT,
    round           INTEGER NOT NULL DEFAULT 0,
    cycle           INTEGER NOT NULL DEFAULT 0,
    told_away       INTEGER NOT NULL DEFAULT 0,
    safe_phone      INTEGER NOT NULL DEFAULT 1,
    call_at         BIGINT,
    move_code       TEXT,
    move_until      BIGINT,
    opened_at       BIGINT NOT NULL,
    offered_at      BIGINT,
    claimed_at      BIGINT,
    answered_at     BIGINT,
    parent_wrote_at BIGINT,
    worker_wrote_at BIGINT,
    nudges          INTEGER NOT NULL DEFAULT 0,
    ended_at        BIGINT,
    ending          TEXT
);
CREATE UNIQUE INDEX handoffs_open_code ON handoffs (code) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX handoffs_open_conversation ON handoffs (conversation_id) WHERE ended_at IS NULL;
CREATE INDEX handoffs_open_worker ON handoffs (worker_id) WHERE ended_at IS NULL;
CREATE INDEX handoffs_by_time ON handoffs (opened_at);

-- answer: null while it stands, then taken, passed, timed_out, closed (somebody else took it, or it ended).
CREATE TABLE handoff_offers (
    id          {{identity}},
    case_id     BIGINT NOT NULL,
    worker_id   BIGINT NOT NULL,
    cycle       INTEGER NOT NULL,
    at          BIGINT NOT NULL,
    answer      TEXT,
    answered_at BIGINT
);
CREATE INDEX handoff_offers_standing ON handoff_offers (worker_id) WHERE answer IS NULL;
CREATE INDEX handoff_offers_by_case ON handoff_offers (case_id);

-- Others who joined a case visibly, such as a supervisor.
CREATE TABLE handoff_guests (
    id        {{identity}},
    case_id   BIGINT NOT NULL,
    worker_id BIGINT NOT NULL,
    joined_at BIGINT NOT NULL,
    left_at   BIGINT
);
CREATE INDEX handoff_guests_by_case ON handoff_guests (case_id) WHERE left_at IS NULL;

-- Every change of a case, and every text that was passed on, with time and actor (parent, worker, line, supervisor). No content.
CREATE TABLE handoff_events (
    id        {{identity}},
    case_id   BIGINT NOT NULL,
    kind      TEXT NOT NULL,
    actor     TEXT NOT NULL,
    worker_id BIGINT,
    state     TEXT NOT NULL,
    inbox_id  BIGINT,
    detail    TEXT,
    at        BIGINT NOT NULL
);
CREATE INDEX handoff_events_by_case ON handoff_events (case_id, id);

-- A worker's text that is held until they say for whom it is; sealed for the worker's conversation.
CREATE TABLE handoff_held (
    id        {{identity}},
    worker_id BIGINT NOT NULL,
    inbox_id  BIGINT,
    body      {{bytes}} NOT NULL,
    at        BIGINT NOT NULL
);
CREATE INDEX handoff_held_by_worker ON handoff_held (worker_id, id);

-- What a worker writes about a case and the family does not see; sealed for the parent's conversation. kind: note, debrief
CREATE TABLE handoff_notes (
    id        {{identity}},
    case_id   BIGINT NOT NULL,
    worker_id BIGINT NOT NULL,
    kind      TEXT NOT NULL,
    body      {{bytes}} NOT NULL,
    at        BIGINT NOT NULL
);
CREATE INDEX handoff_notes_by_case ON handoff_notes (case_id);

CREATE TABLE handoff_debriefs (
    id          {{identity}},
    case_id     BIGINT NOT NULL,
    worker_id   BIGINT NOT NULL,
    outcome     INTEGER,
    feeling     INTEGER,
    asked_at    BIGINT NOT NULL,
    answered_at BIGINT
);
CREATE INDEX handoff_debriefs_by_case ON handoff_debriefs (case_id);
