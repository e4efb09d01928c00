/**
 * The command line: the same services as the screens, for people who type and for scripts. Results
 * go to standard output as tables or JSON, messages to standard error; the exit code is 0 when it
 * worked, 1 when it did not, 2 when the command was misspelt. May use every feature's core.
 */
@NullMarked
package app.kith.cli;

import org.jspecify.annotations.NullMarked;
