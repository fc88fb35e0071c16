/**
 * The door for people without Java: one command that assesses a plan on a data directory or
 * workbook and writes what was asked for. Not exported; {@code java -jar} runs it.
 */
@NullMarked
package org.planmetrics.command;

import org.jspecify.annotations.NullMarked;
