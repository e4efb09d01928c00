-- Files that came in, or that a person did not want, by what they hold: a watched folder offers none of them again.
CREATE TABLE settled_file (
    content_hash VARCHAR(64) PRIMARY KEY,
    name         VARCHAR(500) NOT NULL,
    fate         VARCHAR(20) NOT NULL
);
