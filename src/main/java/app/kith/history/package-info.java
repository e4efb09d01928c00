/**
 * Change sets: who changed what, undo and redo of any of them at any time, also after a restart.
 * Row triggers write the images inside the same transaction, so no code can pass by them. May use
 * database and base.
 */
@NullMarked
package app.kith.history;

import org.jspecify.annotations.NullMarked;
