/** Tests of campaigns from the draft to the outbox. */
@NullMarked
package app.kith.campaign;

import org.jspecify.annotations.NullMarked;
