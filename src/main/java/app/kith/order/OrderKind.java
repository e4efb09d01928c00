package app.kith.order;

/** Whether goods went to the customer or came back. Stored by name in {@code sales_order.kind}. */
public enum OrderKind {
  /** Goods sold: quantities and amounts are positive. */
  SALE,
  /** A cancellation or return: quantities and amounts are negative. */
  RETURN
}
