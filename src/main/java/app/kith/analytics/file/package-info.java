/**
 * A file as the analytics take it: whole columns by name, read by the intake's readers in any
 * encoding. Missing columns are refused in a sentence that names those there are.
 */
@NullMarked
package app.kith.analytics.file;

import org.jspecify.annotations.NullMarked;
