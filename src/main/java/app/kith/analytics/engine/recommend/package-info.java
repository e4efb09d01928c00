/**
 * What a customer might buy next, from what all bought: popularity, item neighbours, EASE and
 * likeness of the items' texts, each a scorer of all items. Pure functions on numbered customers
 * and items.
 */
@NullMarked
package app.kith.analytics.engine.recommend;

import org.jspecify.annotations.NullMarked;
