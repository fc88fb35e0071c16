package org.planmetrics.access;

/**
 * A value of a row that breaks a rule.
 *
 * @param column the column's name
 * @param found the value as text
 * @param rule the rule, such as {@code must not be negative}
 */
public record Fault(String column, String found, String rule) {}
