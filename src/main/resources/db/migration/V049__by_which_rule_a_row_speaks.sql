-- Which row said it, which record it became where it was merged (null where it met the person by a key), how it is weighed
-- against what is there, and as of when. So what the rows that stay make of a person is found again once one is taken out.
ALTER TABLE row_saying ADD COLUMN said_by_row BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE row_saying ADD COLUMN record_id BIGINT;
ALTER TABLE row_saying ADD COLUMN weighed_by VARCHAR(20) DEFAULT 'NEWEST' NOT NULL;
ALTER TABLE row_saying ADD COLUMN said_on DATE;
