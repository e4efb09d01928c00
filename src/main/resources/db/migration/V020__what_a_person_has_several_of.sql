-- Further e-mail addresses, phone numbers, postal addresses, websites and the photo of a person, beside the
-- main ones in the person's own row.
CREATE TABLE person_detail (
    id         BIGINT PRIMARY KEY,
    created_by BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    person_id  BIGINT NOT NULL REFERENCES person (id),
    kind       VARCHAR(20) NOT NULL,
    label      VARCHAR(100),
    content    VARCHAR(3000000),
    street     VARCHAR(500),
    city       VARCHAR(200),
    region     VARCHAR(200),
    postcode   VARCHAR(40),
    country    VARCHAR(100)
);
