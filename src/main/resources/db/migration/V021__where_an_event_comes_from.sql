-- The Message-ID of a mail that was brought in, so that it comes in once for each person, and its direction:
-- IN from the person, OUT to the person.
ALTER TABLE timeline_event ADD COLUMN source_ref VARCHAR(400);
ALTER TABLE timeline_event ADD COLUMN direction VARCHAR(10);
