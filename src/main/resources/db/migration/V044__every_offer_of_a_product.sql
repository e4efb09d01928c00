-- Whom a product was offered and when, one row each time; when the segment is gone, it was not offered. Until now only
-- the last time was kept, in product.offered_segment, which stays for what the history holds of it.
CREATE TABLE product_offer (
    id         BIGINT PRIMARY KEY,
    created_by BIGINT NOT NULL,
    changed_by BIGINT NOT NULL,
    product_id BIGINT NOT NULL REFERENCES product (id),
    segment_id BIGINT NOT NULL,
    offered_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
INSERT INTO product_offer (id, created_by, changed_by, product_id, segment_id, offered_at)
SELECT g.id, g.created_by, g.created_by, p.id, g.id, g.created_at FROM product p JOIN segment g ON g.id = p.offered_segment;
