/** Tests of the readers: real files of others, made-up bad files, and properties. */
@NullMarked
package app.kith.intake.readers;

import org.jspecify.annotations.NullMarked;
