package app.kith.insight;

import java.time.LocalDate;

/**
 * One order or return.
 *
 * @param person whose
 * @param day on which
 * @param amount money; below 0 for a return
 */
record Sale(long person, LocalDate day, double amount) {}
