/** The desk that every command goes over: state, authority and rules in, one durable change out. */
package io.cityhelm.core.command;
