-- What the shop answered to a ticket or a rating. The title and the body are the customer's own words.
ALTER TABLE timeline_event ADD COLUMN answer VARCHAR(1000000);
