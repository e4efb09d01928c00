-- How the columns of files from one source are read, under a name; found again by the columns' names.
CREATE TABLE import_recipe (
    name    VARCHAR(200) PRIMARY KEY,
    lists   VARCHAR(20) NOT NULL,
    columns_key VARCHAR(64) NOT NULL,
    content VARCHAR(1000000) NOT NULL
);
