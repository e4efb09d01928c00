-- Every table of customer data carries created_by and changed_by: the change sets that inserted the row
-- and that last touched it. Ids come from one sequence for all tables and are never given twice.
CREATE SEQUENCE kith_id START WITH 1000 INCREMENT BY 20000;

CREATE TABLE setting (
    name    VARCHAR(200) PRIMARY KEY,
    content VARCHAR(100000) NOT NULL
);

CREATE TABLE change_set (
    id           BIGINT PRIMARY KEY,
    kind         VARCHAR(40) NOT NULL,
    summary_key  VARCHAR(200) NOT NULL,
    summary_args VARCHAR(10000) NOT NULL,
    state        VARCHAR(10) NOT NULL,
    undoes       BIGINT,
    row_count    BIGINT NOT NULL,
    started_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    finished_at  TIMESTAMP(3) WITH TIME ZONE
);

CREATE TABLE change_range (
    change_set_id BIGINT NOT NULL REFERENCES change_set (id) ON DELETE CASCADE,
    table_name    VARCHAR(60) NOT NULL,
    first_id      BIGINT NOT NULL,
    last_id       BIGINT NOT NULL,
    row_count     BIGINT NOT NULL,
    PRIMARY KEY (change_set_id, table_name)
);

CREATE TABLE change_block (
    id            BIGINT PRIMARY KEY,
    change_set_id BIGINT NOT NULL REFERENCES change_set (id) ON DELETE CASCADE,
    table_name    VARCHAR(60) NOT NULL,
    operation     CHAR(1) NOT NULL,
    first_id      BIGINT NOT NULL,
    last_id       BIGINT NOT NULL,
    row_count     INTEGER NOT NULL,
    content       BLOB NOT NULL
);
CREATE INDEX change_block_rows ON change_block (table_name, first_id, last_id);

CREATE TABLE company (
    id           BIGINT PRIMARY KEY,
    created_by   BIGINT NOT NULL,
    changed_by   BIGINT NOT NULL,
    external_ref VARCHAR(200),
    name         VARCHAR(500) NOT NULL,
    website      VARCHAR(500),
    phone        VARCHAR(100),
    city         VARCHAR(200),
    country      VARCHAR(100)
);

CREATE TABLE person (
    id           BIGINT PRIMARY KEY,
    created_by   BIGINT NOT NULL,
    changed_by   BIGINT NOT NULL,
    external_ref VARCHAR(200),
    full_name    VARCHAR(500) NOT NULL,
    given_name   VARCHAR(250),
    family_name  VARCHAR(250),
    email        VARCHAR(320),
    phone        VARCHAR(100),
    job_title    VARCHAR(300),
    company_id   BIGINT REFERENCES company (id),
    street       VARCHAR(500),
    city         VARCHAR(200),
    region       VARCHAR(200),
    postcode     VARCHAR(40),
    country      VARCHAR(100),
    birthday     DATE,
    language     VARCHAR(20),
    lifecycle    VARCHAR(20) NOT NULL,
    consent      VARCHAR(20) NOT NULL,
    tags         VARCHAR(2000),
    note         VARCHAR(100000),
    source       VARCHAR(300),
    created_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE TABLE custom_field (
    id         BIGINT PRIMARY KEY,
    created_by BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    name       VARCHAR(200) NOT NULL UNIQUE,
    kind       VARCHAR(20) NOT NULL
);

CREATE TABLE custom_value (
    id           BIGINT PRIMARY KEY,
    created_by   BIGINT NOT NULL,
    changed_by   BIGINT NOT NULL,
    person_id    BIGINT NOT NULL REFERENCES person (id),
    field_id     BIGINT NOT NULL REFERENCES custom_field (id),
    text_value   VARCHAR(10000),
    number_value DOUBLE PRECISION,
    date_value   DATE
);

CREATE TABLE product (
    id         BIGINT PRIMARY KEY,
    created_by BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    code       VARCHAR(100) NOT NULL,
    name       VARCHAR(500) NOT NULL,
    category   VARCHAR(200)
);

CREATE TABLE sales_order (
    id         BIGINT PRIMARY KEY,
    created_by BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    person_id  BIGINT NOT NULL REFERENCES person (id),
    number     VARCHAR(100) NOT NULL,
    kind       VARCHAR(20) NOT NULL,
    channel    VARCHAR(60),
    placed_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    amount     DECIMAL(19, 4) NOT NULL,
    quantity   DECIMAL(19, 4) NOT NULL,
    line_count INTEGER NOT NULL
);

CREATE TABLE order_line (
    id         BIGINT PRIMARY KEY,
    created_by BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    order_id   BIGINT NOT NULL REFERENCES sales_order (id),
    product_id BIGINT NOT NULL REFERENCES product (id),
    quantity   DECIMAL(19, 4) NOT NULL,
    unit_price DECIMAL(19, 4) NOT NULL,
    amount     DECIMAL(19, 4) NOT NULL
);

CREATE TABLE timeline_event (
    id          BIGINT PRIMARY KEY,
    created_by  BIGINT NOT NULL,
    changed_by  BIGINT NOT NULL,
    person_id   BIGINT NOT NULL REFERENCES person (id),
    kind        VARCHAR(20) NOT NULL,
    happened_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    title       VARCHAR(1000) NOT NULL,
    body        VARCHAR(1000000)
);

CREATE TABLE segment (
    id          BIGINT PRIMARY KEY,
    created_by  BIGINT NOT NULL,
    changed_by  BIGINT NOT NULL,
    name        VARCHAR(300) NOT NULL,
    kind        VARCHAR(20) NOT NULL,
    definition  VARCHAR(100000),
    description VARCHAR(10000),
    created_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE TABLE segment_member (
    id         BIGINT PRIMARY KEY,
    created_by BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    segment_id BIGINT NOT NULL REFERENCES segment (id),
    person_id  BIGINT NOT NULL REFERENCES person (id)
);

CREATE TABLE campaign (
    id         BIGINT PRIMARY KEY,
    created_by BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    name       VARCHAR(300) NOT NULL,
    segment_id BIGINT REFERENCES segment (id),
    subject    VARCHAR(1000) NOT NULL,
    body       VARCHAR(1000000) NOT NULL,
    hold_out   INTEGER NOT NULL,
    per_hour   INTEGER,
    start_at   TIMESTAMP(3) WITH TIME ZONE,
    created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- Not customer data that can be undone: what was sent stays sent, and an opt-out is never loosened by an undo.
-- A campaign has gone out if it has a run; the run keeps the campaign's name and subject as they went out.
CREATE TABLE campaign_run (
    campaign_id BIGINT PRIMARY KEY,
    name        VARCHAR(300) NOT NULL,
    subject     VARCHAR(1000) NOT NULL,
    audience    INTEGER NOT NULL,
    queued      INTEGER NOT NULL,
    hold_out    INTEGER NOT NULL,
    salt        VARCHAR(64) NOT NULL,
    queued_at   TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- The members of a run's audience who got no message, each with the reason: audience = queued + left out.
CREATE TABLE campaign_left_out (
    campaign_id BIGINT NOT NULL,
    person_id   BIGINT NOT NULL,
    reason      VARCHAR(20) NOT NULL,
    PRIMARY KEY (campaign_id, person_id)
);

CREATE TABLE outbox_message (
    id              BIGINT PRIMARY KEY,
    source_kind     VARCHAR(20) NOT NULL,
    source_id       BIGINT NOT NULL,
    person_id       BIGINT NOT NULL,
    channel         VARCHAR(10) NOT NULL,
    address         VARCHAR(320) NOT NULL,
    message_id      VARCHAR(300) NOT NULL UNIQUE,
    subject         VARCHAR(1000) NOT NULL,
    content         VARBINARY(1048576) NOT NULL,
    state           VARCHAR(20) NOT NULL,
    reply           VARCHAR(4000),
    reason          VARCHAR(40),
    attempts        INTEGER NOT NULL,
    queued_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    changed_at      TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    next_attempt_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    UNIQUE (source_kind, source_id, person_id, channel)
);
CREATE INDEX outbox_message_due ON outbox_message (state, next_attempt_at, id);
CREATE INDEX outbox_message_person ON outbox_message (person_id);
CREATE INDEX outbox_message_address ON outbox_message (address);

CREATE TABLE outbox_attempt (
    id          BIGINT PRIMARY KEY,
    outbox_id   BIGINT NOT NULL REFERENCES outbox_message (id),
    started_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    finished_at TIMESTAMP(3) WITH TIME ZONE,
    outcome     VARCHAR(20) NOT NULL,
    reply       VARCHAR(4000)
);
CREATE INDEX outbox_attempt_time ON outbox_attempt (started_at);
CREATE INDEX outbox_attempt_message ON outbox_attempt (outbox_id);

CREATE TABLE suppression (
    address  VARCHAR(320) PRIMARY KEY,
    reason   VARCHAR(40) NOT NULL,
    added_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
