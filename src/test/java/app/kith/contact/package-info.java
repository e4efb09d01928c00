/** Tests of people and companies against real databases. */
@NullMarked
package app.kith.contact;

import org.jspecify.annotations.NullMarked;
