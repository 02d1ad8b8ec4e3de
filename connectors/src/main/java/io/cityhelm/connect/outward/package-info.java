/** The door for ways out: how an order is put into another system, by protocol, and what each can say about it. */
package io.cityhelm.connect.outward;
