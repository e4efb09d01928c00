/** Tests of the Segments screen: view-models without a toolkit, views with one. */
@NullMarked
package app.kith.segment.ui;

import org.jspecify.annotations.NullMarked;
