/**
 * What is right, repairable or odd about single values: names, mail addresses, phone numbers,
 * countries, spellings, numbers. Pure functions and small tables; uses ICU and libphonenumber.
 */
@NullMarked
package app.kith.quality.check;

import org.jspecify.annotations.NullMarked;
