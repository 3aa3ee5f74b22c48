-- When a visitor left a conversation behind on a shared screen ("forget me here", quick exit): its tokens open nothing any more.
ALTER TABLE conversations ADD COLUMN left_at BIGINT;
