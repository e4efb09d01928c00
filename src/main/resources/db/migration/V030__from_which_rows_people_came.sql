-- The row of its file from which an import made a person, and the one from which an import last changed them: NULL where
-- there was no import, or where several rows of one file had a part in it.
ALTER TABLE person ADD COLUMN source_row INTEGER;
ALTER TABLE person ADD COLUMN changed_row INTEGER;
