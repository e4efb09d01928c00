-- What a person says that a customer's own words mean, where the program read them wrongly. One row for each aspect
-- of an event: SENTIMENT, INTENT or TOPIC; the label is one of the aspect's, or "none".
CREATE TABLE text_meaning (
    id         BIGINT PRIMARY KEY,
    created_by BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    event_id   BIGINT NOT NULL REFERENCES timeline_event (id),
    aspect     VARCHAR(20) NOT NULL,
    label      VARCHAR(40) NOT NULL
);
