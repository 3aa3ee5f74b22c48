-- Where the replies of a Bot Framework conversation go, and how far they went. The words themselves are read from the transcript.
CREATE TABLE bot_conversations (
    conversation_id    BIGINT PRIMARY KEY,
    reference          {{bytes}} NOT NULL,
    delivered_position BIGINT NOT NULL,
    attempts           INTEGER NOT NULL DEFAULT 0,
    next_attempt_at    BIGINT NOT NULL DEFAULT 0,
    claimed_until      BIGINT
);
