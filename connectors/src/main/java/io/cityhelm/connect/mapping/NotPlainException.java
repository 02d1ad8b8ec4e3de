package io.cityhelm.connect.mapping;

/** An expression holds more than {@link PlainExpression} knows. */
final class NotPlainException extends Exception {}
