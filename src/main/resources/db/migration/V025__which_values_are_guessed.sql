-- Values that nobody gave: filled in with what is usual in a group. A row stands here as long as the person's
-- value is the guess; field is a column of person, or field_id a field of the business's own.
CREATE TABLE guessed_value (
    id         BIGINT PRIMARY KEY,
    created_by BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    person_id  BIGINT NOT NULL REFERENCES person (id),
    field      VARCHAR(60),
    field_id   BIGINT REFERENCES custom_field (id),
    content    VARCHAR(10000) NOT NULL
);
