/**
 * What a person chose for a workspace: language, theme, currency, the business, the mail account.
 * Passwords are kept encrypted under a key outside the workspace. Uses the database; knows no
 * feature.
 */
@NullMarked
package app.kith.settings;

import org.jspecify.annotations.NullMarked;
