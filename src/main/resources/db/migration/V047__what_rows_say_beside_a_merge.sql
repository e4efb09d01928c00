-- What a row of an import said of somebody whom the same import merged another row into: taking that row apart must not
-- take away what others said as well. The field is a column of the person, or "own" with its field_id, or "detail".
CREATE TABLE row_saying (
    id         BIGINT PRIMARY KEY,
    created_by BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    person_id  BIGINT NOT NULL REFERENCES person (id),
    field      VARCHAR(100) NOT NULL,
    field_id   BIGINT REFERENCES custom_field (id),
    content    VARCHAR(100000) NOT NULL
);
