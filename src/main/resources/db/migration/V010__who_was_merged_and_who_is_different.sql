-- The records that a person was merged from, each as its source gave it: what the kept row does not say otherwise.
-- into_id is whom it was merged into at the time, person_id whose record it is now.
CREATE TABLE person_identity (
    id           BIGINT PRIMARY KEY,
    created_by   BIGINT NOT NULL,
    changed_by   BIGINT NOT NULL,
    person_id    BIGINT NOT NULL REFERENCES person (id),
    into_id      BIGINT NOT NULL,
    merged_id    BIGINT NOT NULL,
    external_ref VARCHAR(200),
    full_name    VARCHAR(500) NOT NULL,
    email        VARCHAR(320),
    phone        VARCHAR(100),
    source       VARCHAR(300),
    also         VARCHAR(100000),
    known_since  TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX identity_of_merged ON person_identity (merged_id);

-- What people said about pairs, and how the two agreed in each field: a line of name=level each.
CREATE TABLE duplicate_decision (
    id         BIGINT PRIMARY KEY,
    created_by BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    one_id     BIGINT NOT NULL,
    other_id   BIGINT NOT NULL,
    verdict    VARCHAR(20) NOT NULL,
    agreement  VARCHAR(10000) NOT NULL,
    decided_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
