package io.cityhelm.core.situation;

/** A state and the version of its stream: a command says which version it saw. */
public record Versioned<T>(T state, long version) {}
