/**
 * The workspace on disk: its folder, lock, H2 data source, migrations, transactions, backups. Knows
 * no feature. H2's own dialect stays in {@link app.kith.database.H2Dialect}. May use base.
 */
@NullMarked
package app.kith.database;

import org.jspecify.annotations.NullMarked;
