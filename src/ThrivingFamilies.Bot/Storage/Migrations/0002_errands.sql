-- What is to happen in a conversation later, or because of another one: its timer and its letterbox in one.
-- Whoever holds the conversation runs what is due, in order. state: 0 waits, 1 done, 2 given up on, 3 taken back
CREATE TABLE errands (
    id              {{identity}},
    conversation_id BIGINT NOT NULL,
    kind            TEXT NOT NULL,
    subject         BIGINT,
    payload         {{bytes}} NOT NULL,
    due_at          BIGINT NOT NULL,
    state           INTEGER NOT NULL DEFAULT 0,
    attempts        INTEGER NOT NULL DEFAULT 0,
    failure         TEXT,
    created_at      BIGINT NOT NULL,
    settled_at      BIGINT
);
CREATE INDEX errands_due ON errands (due_at, conversation_id) WHERE state = 0;
CREATE INDEX errands_by_conversation ON errands (conversation_id, id) WHERE state = 0;
CREATE INDEX errands_by_subject ON errands (kind, subject) WHERE state = 0;

-- case_id: the handoff in which a worker is connected with this person; worker_id: the worker whose phone this is.
ALTER TABLE conversations ADD COLUMN case_id BIGINT;
ALTER TABLE conversations ADD COLUMN worker_id BIGINT;
