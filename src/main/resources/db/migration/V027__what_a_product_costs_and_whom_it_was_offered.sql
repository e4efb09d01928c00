-- How many pieces are in stock and what one costs, both null while nobody said so, and the segment of people who
-- were last to hear of the product; when that segment is gone, it was not offered.
ALTER TABLE product ADD COLUMN stock DECIMAL(19, 4);
ALTER TABLE product ADD COLUMN unit_cost DECIMAL(19, 4);
ALTER TABLE product ADD COLUMN offered_segment BIGINT;
