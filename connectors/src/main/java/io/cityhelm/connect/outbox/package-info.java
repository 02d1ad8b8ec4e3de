/** Orders on their way out: at least once, signed, with an honest word on how far each one is. */
package io.cityhelm.connect.outbox;
